import { eventually } from '@osinum/testing';

/** The mail server of the development, whose faults are chosen on its desk. */
export function openDesk(baseUrl: string) {
  return {
    /** The next mail will be held in that way, for ever. */
    async hold(mode: 'hold-in-data' | 'hold-before-reply'): Promise<void> {
      await fetch(`${baseUrl}/smtp-mode`, { method: 'POST', body: new URLSearchParams({ mode }), redirect: 'manual' });
    },
    /** Resolves once a mail is held. */
    async held(timeoutMs: number): Promise<void> {
      await eventually(async () => {
        const { held } = (await (await fetch(`${baseUrl}/smtp-mode.json`)).json()) as { held: number };
        if (held === 0) throw new Error('the mail server holds no mail yet');
      }, { timeoutMs, everyMs: 50 });
    },
    /** Takes every mail again. */
    async release(): Promise<void> {
      await fetch(`${baseUrl}/smtp-mode`, { method: 'POST', body: new URLSearchParams({ mode: 'ok' }), redirect: 'manual' });
    },
  };
}

export type Desk = ReturnType<typeof openDesk>;
