import type { Stage } from './stage.ts';

/** A mail as the catcher received it. */
export interface Mail {
  id: number;
  to: string[];
  from: string;
  subject: string;
  receivedAt: string;
}

/** Mails received for an address, newest first. */
export async function mailsTo(stage: Stage, address: string): Promise<Mail[]> {
  const response = await fetch(new URL(`/mails.json?to=${encodeURIComponent(address)}`, stage.desk));
  return (await response.json()) as Mail[];
}

/** The first mail to an address whose subject matches; waits for it. */
export async function waitForMail(stage: Stage, address: string, subject: RegExp, timeoutMs = 30_000): Promise<Mail> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const mails = await mailsTo(stage, address);
    const found = mails.find((mail) => subject.test(mail.subject));
    if (found) return found;
    if (Date.now() > deadline) {
      throw new Error(`Aucun courriel « ${subject.source} » pour ${address} ; reçus : ${mails.map((mail) => mail.subject).join(' | ') || 'aucun'}`);
    }
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

/** Moves the development clock forward; the services read it at once. */
export async function advanceClock(stage: Stage, step: { months?: number; days?: number; hours?: number }): Promise<void> {
  const form = new URLSearchParams(Object.entries(step).map(([unit, value]) => [unit, String(value)]));
  await fetch(new URL('/horloge', stage.desk), { method: 'POST', body: form, redirect: 'manual' });
}

/** Puts the development clock back to wall time. */
export async function resetClock(stage: Stage): Promise<void> {
  await fetch(new URL('/horloge', stage.desk), { method: 'POST', body: new URLSearchParams({ reset: '1' }), redirect: 'manual' });
}
