// Everything on the pages works without this file. It only says that script runs, so that styles may offer what needs it.
document.documentElement.dataset.js = "on";
