// Everything on the pages works without this file. It only says that script runs, so that styles may build on it.
document.documentElement.dataset.js = "on";
