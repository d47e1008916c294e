import type { diagnosticsApi, DiagnosticView, ResponseOf } from '@osinum/contracts';
import { formatDate, formatScore, plural, withA } from '@osinum/kernel';
import type { MemberVisit } from '../../session/visit.ts';
import { ASSISTANCE_PATH, assistanceBand, type AssistanceSituation } from '../assistance/assistance-page.ts';
import type { Page } from '../shell/page.ts';
import { aheadInWords, inTwoSittings } from './ahead-words.ts';
import { lengthInWords, resumePath } from './overview-page.ts';

type Listed = ResponseOf<typeof diagnosticsApi.listDiagnostics>;
type Summary = Listed['diagnostics'][number];

/** Where to start, where one was, what was signed before. */
export function diagnosticsPage({ session }: MemberVisit, { diagnostics: all, ahead }: { diagnostics: readonly Summary[]; ahead?: Listed['ahead'] | undefined }, open: DiagnosticView | undefined, situation?: AssistanceSituation): Page {
  const signed = all.filter(({ status }) => status === 'completed');
  return {
    template: 'diagnostic/list',
    title: 'Diagnostic',
    section: 'diagnostic',
    model: {
      title: titleOf(open, signed),
      welcome: session.firstVisit && all.length === 0 ? welcomeOf(session) : undefined,
      open: open && openModel(open),
      assistance: situation && assistanceBand(situation),
      help: situation?.advisor && ASSISTANCE_PATH,
      retake: signed.length > 0,
      ahead: ahead && aheadInWords(ahead),
      measured: ahead?.measured !== undefined,
      twice: inTwoSittings(session),
      signed: signed.map(({ id, completedAt, overallScore }) => ({
        href: `/resultats/${id}`,
        label: completedAt ? `Diagnostic du ${formatDate(new Date(completedAt))}` : 'Diagnostic signé',
        score: overallScore === undefined ? 'sans score' : `${formatScore(overallScore)} sur 3`,
      })),
    },
  };
}

function titleOf(open: DiagnosticView | undefined, signed: readonly Summary[]): string {
  if (open) return open.answered === 0 ? 'Votre diagnostic est prêt' : 'Reprenez là où vous en étiez';
  return signed.length > 0 ? 'Refaites le point quand vous voulez' : 'Où en êtes-vous ?'.replace(' ?', '\u202f?');
}

function openModel(open: DiagnosticView): object {
  return {
    href: resumePath(open),
    overview: `/diagnostic/${open.id}`,
    progress: `${plural(open.answered, 'réponse enregistrée', 'réponses enregistrées')} sur ${open.visible}`,
    length: lengthInWords(open.minutes),
    started: open.startedAt,
  };
}

function welcomeOf({ collectivite, role }: MemberVisit['session']): object {
  const text =
    role === 'referent'
      ? 'Vous êtes la première personne de votre collectivité à venir : vous en êtes la personne référente. Vous signez le diagnostic et vous acceptez les autres personnes.'
      : 'Votre demande a été acceptée : vous pouvez répondre avec les autres personnes de votre collectivité.';
  return { title: `Votre compte est rattaché ${withA(collectivite.name)}.`, text: text.replace(' :', '\u00a0:') };
}
