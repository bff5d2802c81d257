// The connection to the hub: WebSockets only, tried again for ever.
import { HttpTransportType, HubConnection, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { Followed, Message } from "./messages";
import { rest, seen, waitAfter } from "./waiting";

const KEEP_ALIVE_MS = 15_000;
const SILENCE_MAX_MS = 30_000;

export interface Listener {
  heard(message: Message): void;
  live(followed: Followed[]): void;
  lost(): void;
}

export async function listen(asked: string[], listener: Listener): Promise<never> {
  for (let failures = 0; ; failures++) {
    await seen();
    const hub = build();
    hub.on("Changed", (message: Message) => listener.heard(message));
    const closed = new Promise<void>((resolve) => hub.onclose(() => resolve()));
    try {
      await hub.start();
      listener.live(await hub.invoke<Followed[]>("Follow", asked));
      failures = 0;
      await closed;
    } catch {
      // The server or the network is away. The page works without; the words say so, and the next try comes.
      await hub.stop();
    }
    listener.lost();
    await rest(waitAfter(failures, Math.random()));
  }
}

function build(): HubConnection {
  const hub = new HubConnectionBuilder()
    .withUrl("/live", { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  hub.keepAliveIntervalInMilliseconds = KEEP_ALIVE_MS;
  hub.serverTimeoutInMilliseconds = SILENCE_MAX_MS;
  return hub;
}
