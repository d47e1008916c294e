import type { Palette } from './brand.ts';
import { contrast, isHexColour } from './colour.ts';

/** One reason to refuse a brand's colours. `message` is for the operator who chose them. */
export interface BrandProblem {
  code: string;
  message: string;
  ratio?: number;
  required?: number;
}

const WHITE = '#FFFFFF';

const rules: {
  code: string;
  required: number;
  colours: (palette: Palette) => [string, string];
  says: string;
}[] = [
  {
    code: 'white-on-primary',
    required: 4.5,
    colours: (p) => [WHITE, p.primary],
    says: 'Le texte blanc ne se lit pas assez sur la couleur principale',
  },
  {
    code: 'primary-on-tint',
    required: 4.5,
    colours: (p) => [p.primary, p.tint2],
    says: 'La couleur principale ne se lit pas assez sur son fond teinté',
  },
  {
    code: 'ink-on-accent',
    required: 4.5,
    colours: (p) => [p.ink, p.accent],
    says: 'Le texte ne se lit pas assez sur la couleur d’accent',
  },
  {
    code: 'second-text',
    required: 4.5,
    colours: (p) => [p.ink2, p.tint2],
    says: 'Le second texte ne se lit pas assez sur le fond teinté',
  },
  { code: 'field-edge', required: 3, colours: (p) => [p.edge, WHITE], says: 'Le bord des champs ne se voit pas assez' },
  {
    code: 'past-line',
    required: 3,
    colours: (p) => [p.past, WHITE],
    says: 'Le trait de la date passée ne se voit pas assez',
  },
];

/** The reasons why these colours cannot be saved; none when every text can be read. */
export function brandProblems(palette: Palette): BrandProblem[] {
  const malformed = Object.entries(palette).filter(([, colour]) => !isHexColour(colour));
  if (malformed.length > 0) {
    return malformed.map(([name]) => ({
      code: 'not-a-colour',
      message: `Écrivez la couleur « ${name} » avec un dièse et six chiffres ou lettres, par exemple #5A2350.`,
    }));
  }
  return rules.flatMap(({ code, required, colours, says }) => {
    const ratio = contrast(...colours(palette));
    if (ratio >= required) return [];
    return [{ code, ratio, required, message: `${says} : contraste de ${shown(ratio)}, il faut ${shown(required)}.` }];
  });
}

function shown(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
}
