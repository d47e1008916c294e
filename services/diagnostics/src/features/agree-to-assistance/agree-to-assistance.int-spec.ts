import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { insertAssistance } from '../../db/assistances.ts';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { lapseOf } from '../../domain/assistance.ts';
import { together } from '../assistance-life.fixture.ts';
import { aDiagnosticOf } from '../diagnostic-life.fixture.ts';
import { getAssistance, getAssistanceForStaff } from '../get-assistance/get-assistance.ts';
import { handBackAssistance, nameInterlocutor, proposeAssistance } from '../propose-assistance/propose-assistance.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-22T11:00:00Z');
let lab: Lab;
let tenant: Tenant;
let pair: ReturnType<typeof together>;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  tenant = await lab.aCollectivite();
  pair = together(lab, tenant);
  await pair.follow();
});

const propose = (at = now) => proposeAssistance(lab.db, pair.advisor(at), 'on-site');
const told = async () =>
  (await lab.all<{ type: string; actor: string; payload: Record<string, unknown> }>(
    `SELECT type, actor, payload FROM messaging.outbox WHERE collectivite_id = $1 AND topic = 'diagnostics.assistance.v1' ORDER BY position`,
    [tenant.collectiviteId],
  )).map(({ type, payload }) => `${type} ${String(payload['reason'] ?? '')}`.trim());

describe('a proposal', () => {
  it('opens nothing before a member agrees, then opens the diagnostic for 30 days', async () => {
    const proposal = await propose();
    expect(proposal).toMatchObject({ state: 'proposed', advisorId: pair.advisorId, mode: 'on-site' });
    expect(await lab.all('SELECT 1 FROM diagnostic WHERE collectivite_id = $1', [tenant.collectiviteId])).toEqual([]);
    const agreed = await pair.agree(later, 'on-site');
    expect(agreed).toMatchObject({ id: proposal.id, state: 'agreed', agreedBy: tenant.personId, until: lapseOf(later).toISOString() });
    expect(await lab.all('SELECT id FROM diagnostic WHERE collectivite_id = $1', [tenant.collectiviteId])).toEqual([{ id: agreed.diagnosticId }]);
    expect(await told()).toEqual(['AssistanceProposed', 'AssistanceAgreed']);
  });

  it('made twice is one, and is told once', async () => {
    const [first, second] = await Promise.all([propose(), propose()]);
    expect(second.id).toBe(first.id);
    expect(await told()).toEqual(['AssistanceProposed']);
  });

  it('is declined by a member, or taken back by the advisor', async () => {
    await propose();
    expect((await pair.stop(now)).assistance).toMatchObject({ state: 'ended', endReason: 'declined', endedBy: tenant.personId });
    await propose(later);
    expect(await handBackAssistance(lab.db, pair.advisor(later))).toMatchObject({ endReason: 'cancelled', endedBy: pair.advisorId });
    expect(await pair.stop(later)).toEqual({ assistance: null });
  });

  it('lapses after 30 days, and makes room for the next', async () => {
    const { id } = await propose();
    const next = await propose(lapseOf(now));
    expect(next.id).not.toBe(id);
    expect(await told()).toEqual(['AssistanceProposed', 'AssistanceEnded ASSISTANCE_END_REASON_EXPIRED', 'AssistanceProposed']);
  });

  it('comes from the advisor who follows the collectivité, in an instance that serves it', async () => {
    const stranger = { ...pair.advisor(now), personId: newId() };
    await expect(proposeAssistance(lab.db, stranger, 'phone')).rejects.toMatchObject({ code: 'assistance-not-yours' });
    await expect(async () => proposeAssistance(lab.db, { ...pair.advisor(now), relation: 'perimetre' }, 'phone')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(nameInterlocutor(lab.db, pair.advisor(now), { mode: 'phone' })).rejects.toMatchObject({ code: 'assistance-not-agreed' });
  });

  it('waits while another team fills the diagnostic', async () => {
    await pair.agree(now);
    const elsewhere = { ...tenant, instanceId: newId() };
    const other = together(lab, elsewhere);
    await other.follow();
    await expect(proposeAssistance(lab.db, other.advisor(later), 'phone')).rejects.toMatchObject({ code: 'assistance-elsewhere' });
    expect(await getAssistanceForStaff(lab.db, other.advisor(later))).toEqual({ assistance: null });
  });
});

describe('an agreement', () => {
  it('may be given without being asked, for the diagnostic that is open', async () => {
    const { id } = await aDiagnosticOf(lab.db, tenant).start(now);
    expect(await pair.agree(later)).toMatchObject({ state: 'agreed', diagnosticId: id, mode: 'phone' });
    expect(await getAssistance(lab.db, tenant.collectiviteId, tenant.instanceId, later)).toMatchObject({
      assistance: { state: 'agreed' },
      advisorId: pair.advisorId,
    });
  });

  it('given twice at the same moment is one', async () => {
    const results = await Promise.all([pair.agree(now), pair.agree(now)]);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await told()).toEqual(['AssistanceAgreed']);
  });

  it('given while a proposal is being made is the agreement to that proposal', async () => {
    const { collectiviteId, instanceId } = tenant;
    await aDiagnosticOf(lab.db, tenant).start(now);
    const proposal = { collectiviteId, id: newId(), instanceId, advisorId: pair.advisorId, mode: 'on-site', proposedAt: now, until: lapseOf(now), version: 1 };
    let pending: Promise<unknown> | undefined;
    await lab.db.withTenant({ collectiviteId, instanceId }, async (tx) => {
      await insertAssistance(tx, proposal);
      pending = pair.agree(later);
      await setTimeout(300);
    });
    expect(await pending).toMatchObject({ id: proposal.id, state: 'agreed', mode: 'phone', agreedBy: tenant.personId });
    expect(await told()).toEqual(['AssistanceAgreed']);
  });

  it('is with the advisor who follows, and nobody else', async () => {
    const unknown = together(lab, tenant);
    await expect(unknown.agree(now)).rejects.toMatchObject({ code: 'advisor-changed' });
    const { instanceId } = await lab.aCollectivite();
    await expect(together(lab, { ...tenant, instanceId }, pair.advisorId).agree(now)).rejects.toMatchObject({ code: 'advisor-changed' });
  });

  it('goes to the next advisor only when given again', async () => {
    await pair.agree(now);
    const next = together(lab, tenant);
    await next.follow();
    expect(await next.agree(later)).toMatchObject({ state: 'agreed', advisorId: next.advisorId });
    expect(await told()).toEqual(['AssistanceAgreed', 'AssistanceEnded ASSISTANCE_END_REASON_REPLACED', 'AssistanceAgreed']);
  });

  it('is shown as ended once it has lapsed', async () => {
    await pair.agree(now);
    const { assistance } = await getAssistance(lab.db, tenant.collectiviteId, tenant.instanceId, lapseOf(now));
    expect(assistance).toMatchObject({ state: 'ended', endReason: 'expired' });
  });
});
