import { z } from 'zod';
import { numberFacts } from '../../domain/collectivite-facts.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/, 'des minuscules sans accent, des chiffres et des tirets');
const questionCode = z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, 'deux mots en minuscules séparés par un point, comme « sauvegarde.existe »');
const sentence = z.string().trim().min(1, 'une phrase');
const index = z.number().min(0).max(3).multipleOf(0.5, 'un indice de 0 à 3, par demi-point');
const yes = z.literal(true);

const choice = z.strictObject({
  code,
  text: sentence,
  hint: sentence.optional(),
  index: index.optional(),
  exclusive: yes.optional(),
  offeredWhen: z.string().optional(),
});

const base = {
  code: questionCode,
  number: z.string(),
  text: sentence,
  hint: sentence.optional(),
  why: sentence,
  how: sentence,
  weight: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], 'un poids : 0, 1, 2 ou 3'),
  visibleWhen: z.string().optional(),
  anchor: yes.optional(),
  askedToElus: yes.optional(),
  sensitive: yes.optional(),
  notConcerned: sentence.optional(),
  prefilledFrom: z.array(z.string()).optional(),
  duties: z.array(z.string()).optional(),
  sources: z.array(z.string()).optional(),
  calls: z.array(z.strictObject({ measure: z.string(), onlyFor: z.string().optional() })).optional(),
};
const choices = z.array(choice).min(1, 'au moins une réponse');
const shareOf = z.enum(numberFacts);

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.enum(['single', 'scale']), choices }),
  z.strictObject({ ...base, kind: z.literal('multiple'), choices }),
  z.strictObject({ ...base, kind: z.literal('number'), unit: sentence, shareOf }),
  z.strictObject({ ...base, kind: z.literal('date'), choices, ages: z.array(z.strictObject({ underMonths: z.number().optional(), index })) }),
  z.strictObject({ ...base, kind: z.literal('facts'), choices, counts: z.array(z.strictObject({ atLeast: z.number(), index })) }),
  z.strictObject({ ...base, kind: z.literal('figures'), fields: z.array(z.strictObject({ code, text: sentence, unit: z.string(), optional: yes.optional() })) }),
]);

const alert = z.strictObject({
  code: z.string(),
  order: z.number(),
  question: z.string(),
  choice: z.string(),
  title: sentence,
  consequence: sentence,
  step: sentence,
  helps: sentence,
  duty: z.string().optional(),
});

const row = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('comparable'), to: z.string(), choices: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ kind: z.literal('modified'), to: z.string() }),
  z.strictObject({ kind: z.literal('gone') }),
]);

const said = z.strictObject({ question: z.string(), anyOf: z.array(z.string()), openedBy: z.string().optional() });
type ClauseShape = z.infer<typeof said> | { atLeast: number; of: ClauseShape[] };
const clause: z.ZodType<ClauseShape> = z.lazy(() => z.union([said, z.strictObject({ atLeast: z.number(), of: z.array(clause) })], 'une règle : { question, anyOf } ou { atLeast, of }'));
const clauses = z.record(z.string(), clause);
const codes = z.array(z.string());

const cnam = z.strictObject({
  plan: clause,
  elu: clause,
  evaluation: clause,
  axes: z.strictObject({ codes, supported: codes, full: z.string(), light: z.string(), planned: z.string(), deduced: clauses, hinted: clauses }),
  posts: z.strictObject({ codes, dpd: codes, full: z.string(), deduced: clauses, hinted: clauses, anyDpd: clause }),
  communication: z.strictObject({ topDown: clause, reseaux: clause, participatif: clause }),
  parameters: z.strictObject({
    axesMin: z.number(),
    observateurAxes: z.strictObject({ from: z.number(), to: z.number(), nonePlanned: z.boolean() }),
    entrepreneurPosts: z.enum(['cil-and-or-dpd', 'one-of-them']),
    sharedDpd: z.enum(['suits-entrepreneur', 'is-a-post', 'ignored']),
    explorateurKinds: z.union([z.number(), z.literal('any')]),
  }),
});

/** The shape of a questionnaire in a file. What its names refer to is checked apart, once the shape is right. */
export const questionnaireSchema = z.strictObject({
  version: z.string().default('0'),
  conditions: z.record(z.string(), z.string()),
  thematiques: z.array(
    z.strictObject({
      code,
      number: z.number(),
      title: sentence,
      introduction: sentence,
      askThePrestataire: yes.optional(),
      questions: z.array(question),
      alerts: z.array(alert),
    }),
  ),
  cnam: cnam.optional(),
  replaces: z.record(z.string(), row).optional(),
});
