// Everything on the pages works without this file. It says that script runs, so that styles may offer what needs it,
// and keeps a page live that asks for it with a bar (web/Components/LiveBar.razor lists what pages mark).
import { readCardPicture, readSlip } from "./card";
import { keepDraft } from "./draft";
import { Follower } from "./follower";
import { readyListening } from "./listen";
import { readShareCode } from "./share";
import { readInvitation, readyPasskeys } from "./passkey";

document.documentElement.dataset["js"] = "on";

readCardPicture();
readSlip();
readShareCode();
readInvitation();
readyPasskeys();
readyListening();
keepDraft();

const bar = document.querySelector<HTMLElement>("[data-live-bar][data-live-ask]");
if (bar && "WebSocket" in window) {
  new Follower(bar).start();
}
