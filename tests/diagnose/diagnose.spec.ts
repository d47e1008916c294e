import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('./diagnose.mjs', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: string[], input = ''): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [command, ...args], { maxBuffer: 4_000_000 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin!.end(input);
  });
}

const diagnose = (input: string, ...options: string[]) => run(['-', ...options], input);
const file = (persona: string) => fileURLToPath(new URL(`./personas/${persona}.json`, import.meta.url));

const diagnosisOf = async (persona: string): Promise<any> => JSON.parse((await run([file(persona), '--json'])).out);
const codes = (items: { code: string }[]) => items.map(({ code }) => code);

// The first call builds what is not built yet.
beforeAll(() => run([file('commune-300')]), 300_000);

describe('npm run diagnose', () => {
  it('reads a commune of 300 inhabitants', async () => {
    const { questions, minutes, refused, overall, thematiques, alerts, toAsk, profile, plan } = await diagnosisOf('commune-300');
    expect([questions.visible, questions.complete, questions.hidden, refused]).toEqual([41, true, 38, []]);
    expect(minutes).toEqual({ estimate: 18, shown: { from: 15, to: 25 } });
    expect(overall.score).toBeCloseTo(13.3812 / 12, 4);
    expect(thematiques[2]).toMatchObject({ code: 'hebergement', score: 3 / 11, scoredShare: 1 });
    expect(thematiques[3]).toMatchObject({ code: 'securite', score: (3 * 0.5 + 2 * 0.5) / 5, scoredShare: 0.5 });
    expect(codes(alerts)).toEqual(['A2']);
    expect(toAsk.map(({ questionCode }: { questionCode: string }) => questionCode)).toEqual(['securite.double-facteur', 'securite.mises-a-jour', 'souverain.lieu']);
    expect([profile.outcome, codes(profile.profiles)]).toEqual(['match', ['observateur']]);
    expect(codes(plan.first)).toEqual(['copie-hors-site', 'sauvegarde-auto', 'coffre-mots-de-passe', 'sve-guichet', 'adresses-agents', 'connexion']);
    expect(plan.annex).toHaveLength(26);
  }, 60_000);

  it('reads a commune of 4 200 inhabitants', async () => {
    const { questions, minutes, refused, alerts, profile, plan } = await diagnosisOf('commune-4200');
    expect([questions.visible, questions.complete, refused, minutes.estimate]).toEqual([77, true, [], 31]);
    expect(codes(alerts)).toEqual(['A2', 'A3', 'A4']);
    expect([profile.outcome, codes(profile.profiles)]).toEqual(['match', ['eclaireur']]);
    expect(codes(plan.first)).toEqual(['copie-hors-site', 'coffre-mots-de-passe', 'mises-a-jour', 'postes-a-niveau', 'acces-distance', 'boite-partagee']);
    expect(plan.first[0]).toMatchObject({ alert: 'A2', gravity: 9, because: [{ question: 'sauvegarde.copie-externe' }] });
  }, 60_000);

  it('reads an intercommunalité of 40 000 inhabitants, in words', async () => {
    const { questions, alerts, plan } = await diagnosisOf('epci-40000');
    expect([questions.visible, questions.complete, alerts]).toEqual([75, true, []]);
    expect(codes(plan.first)).toEqual(['second-facteur', 'acces-distance', 'suivi-demandes', 'accessibilite', 'suivi-annuel', 'bilan-aisance']);
    const { out } = await run([file('epci-40000')]);
    for (const heading of ['QUESTIONS VISIBLES : 75', 'DURÉE : 30 minutes', 'SCORES', 'ALERTES : 0', 'PROFIL', 'LES 6 PREMIÈRES MESURES', 'ANNEXE (11)']) {
      expect(out).toContain(heading);
    }
    expect(out).toContain('ni une note, ni un classement');
  }, 60_000);

  it('sets aside what the engine refuses, with the reason, and says what it cannot read', async () => {
    const persona = { kind: 'commune', population: 300, élus: 11, agents: 2, answers: { '1.7': 'complet', '3.2': 'jamais', '99.9': 'x', '5.2': 12 } };
    const { out } = await diagnose(JSON.stringify(persona), '--json');
    const refused = JSON.parse(out).refused as { question: string; code: string }[];
    expect(refused.map(({ question, code }) => [question, code])).toEqual([
      ['1.7', 'question-hidden'],
      ['3.2', 'choice-not-offered'],
      ['99.9', 'question-unknown'],
      ['5.2', 'number-too-large'],
    ]);
    expect(await diagnose('{')).toMatchObject({ code: 1, err: expect.stringContaining('JSON') });
    expect(await diagnose('{"kind":"ville"}')).toMatchObject({ code: 1, err: expect.stringContaining('commune, epci, syndicat, autre') });
  }, 60_000);
});
