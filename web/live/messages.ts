// What the server says, as it says it.

export interface Message {
  audience: string;
  seq: number;
  kind: string;
  data: Record<string, unknown>;
}

export interface Followed {
  asked: string;
  audience: string;
  seq: number;
}

export interface Answer {
  audience: string;
  seq: number;
  snapshot: boolean;
  events: Message[];
}

export interface Figures {
  assignments?: number;
  places: number | null;
  taken: number;
  held: number;
  free?: number;
  percent?: number;
  changeToday?: number;
  openLong?: number;
  startedPercent?: number | null;
  answerDays?: number | null;
}
