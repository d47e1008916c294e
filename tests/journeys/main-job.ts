import type { Page } from 'playwright-core';
import { signInAsStaff } from './steps/advisor.ts';
import { anAgentOfACommune, signInWithProConnect, signOut } from './steps/commune.ts';
import { advanceClock, resetClock, waitForMail } from './steps/desk.ts';
import { answerTheme, answerToTheEnd, saveAndGoOn, saveForLater, sign, waitUntilPrepared } from './steps/diagnosis.ts';
import { newVisitor, type Stage } from './steps/stage.ts';
import { callWitness } from './steps/witness.ts';

export interface Telling {
  /** A thing that happened, as a sentence. */
  tell(sentence: string): void;
  /** A page worth looking at or checking. */
  look(page: Page, name: string): Promise<void>;
  /** Fails the story when it is not as it should be. */
  expect(condition: boolean, what: string): void;
}

const ADVISOR = 'ines.caradec@osinum.example';
const topics = ['diagnostics.diagnostic.v1', 'recommendations.plan.v1', 'casework.accompagnement.v1', 'notifications.message.v1'];

/** The weaknesses of an ordinary town hall, then what a year of work changes. */
const firstYear = {
  'hebergement.fichiers': 'chaque-ordinateur',
  'sauvegarde.existe': 'manuelle',
  'sauvegarde.copie-externe': 'meme-lieu',
  'securite.mots-de-passe': 'carnet',
  'securite.double-facteur': 'nulle-part',
};
const secondYear = {
  ...firstYear,
  'sauvegarde.existe': 'auto-jour',
  'sauvegarde.copie-externe': 'dehors-debranchee',
  'securite.mots-de-passe': 'gestionnaire',
};

/**
 * The main job, through the public pages only: a town-hall secretary diagnoses her commune, an advisor receives the
 * follow-up, a year passes, she takes the diagnosis again and sees what changed.
 */
export async function playMainJob(stage: Stage, { tell, look, expect }: Telling): Promise<void> {
  const persona = anAgentOfACommune();
  const name = `${persona.givenName} ${persona.usualName}`;
  const witness = await callWitness(stage.brokers, topics);
  const commune = await newVisitor(stage);
  const advisor = await newVisitor(stage);
  const page = commune.page;
  const office = advisor.page;
  try {
    await page.goto(stage.national);
    await look(page, 'accueil');
    await signInWithProConnect(page, stage, persona);
    await page.waitForURL(`${stage.national}/diagnostic`);
    expect((await page.textContent('header'))!.includes(persona.commune), `la page nomme ${persona.commune}`);
    tell(`${name} se connecte avec ProConnect : la voici référente de ${persona.commune} (${persona.population} habitants), commune du SIRET ${persona.siret}.`);
    await look(page, 'diagnostic-debut');

    await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
    await page.waitForURL(/\/themes\//);
    const answers = { wanted: firstYear, otherwise: 'first' } as const;
    const firstTheme = themeOf(page);
    let answered = 0;
    while (themeOf(page) === firstTheme) {
      answered += await answerTheme(page, answers);
      await saveAndGoOn(page);
    }
    answered += await answerTheme(page, answers, 1);
    const stoppedAt = themeOf(page);
    await look(page, 'question');
    await saveForLater(page);
    tell(`Elle répond à ${answered} questions, puis s’arrête : « Reprendre plus tard ».`);
    await signOut(page);
    await page.goto(`${stage.national}/diagnostic`);
    expect(page.url().includes('/connexion'), 'après la déconnexion, il faut se reconnecter');
    tell('Elle se déconnecte de la plateforme, de Keycloak et de ProConnect.');

    await signInWithProConnect(page, stage, persona);
    await page.waitForURL(`${stage.national}/diagnostic`);
    await page.getByRole('link', { name: 'Reprendre', exact: true }).click();
    await page.waitForURL(/\/themes\//);
    expect(themeOf(page) === stoppedAt, 'elle reprend au thème où elle s’était arrêtée');
    tell('Le lendemain, elle reprend au thème où elle s’était arrêtée ; ses réponses sont là.');
    const pages = await answerToTheEnd(page, answers);
    await look(page, 'qui-verra');
    await sign(page, 'everything');
    const diagnosticId = /resultats\/([0-9a-f-]+)/.exec(page.url())![1]!;
    tell(`Elle finit (${pages} pages), choisit que le conseiller qui prendra le dossier verra tout, et signe.`);

    await look(page, 'resultats');
    tell(`Ses scores, de 0 à 3 : ${(await scoresShown(page)).join(', ')}.`);
    const alerts = await page.locator('main .two .alert h3').allInnerTexts();
    expect(alerts.length > 0, 'une alerte est montrée');
    tell(`À décider d’abord : ${alerts.join(' ; ')}.`);

    const completed = await witness.waitFor('DiagnosticCompleted', (event) => event.payload['diagnosticId'] === diagnosticId);
    const collectiviteId = String(completed.payload['collectiviteId']);
    tell(`Un témoin indépendant lit DiagnosticCompleted sur Kafka (sujet ${completed.topic}).`);

    await waitUntilPrepared(page, `${stage.national}/plan`, page.locator('main ol.plan'));
    await look(page, 'plan');
    const actions = await page.locator('main ol.plan h2').allInnerTexts();
    expect(actions.length > 0 && actions.length <= 6, 'six actions au plus');
    expect((await page.locator('main .why').count()) >= actions.length, 'chaque action dit la réponse qui la motive');
    const because = (await page.locator('main ol.plan .why').first().innerText()).trim();
    tell(`Son plan : ${actions.length} actions, chacune avec sa raison. La première : « ${actions[0]} ». ${because}.`);
    await page.locator('main ol.plan a.go').first().click();
    await look(page, 'action');

    await waitUntilPrepared(page, `${stage.national}/accompagnement`, page.locator('main .line'));
    const reminders = await page.locator('main ul.rows li').allInnerTexts();
    expect(reminders.length >= 4, 'quatre rappels sont prévus');
    await look(page, 'accompagnement');
    tell(`Son accompagnement est ouvert. Rappels prévus : ${reminders.map((line) => line.split('\n')[0]).join(', ')}.`);

    const planMail = await waitForMail(stage, persona.email, /plan d.action/);
    tell(`Courriel reçu : « ${planMail.subject} ».`);
    const openedMail = await waitForMail(stage, ADVISOR, new RegExp(escape(persona.commune)));
    tell(`La conseillère du territoire a reçu : « ${openedMail.subject} ».`);

    await signInAsStaff(office, stage, ADVISOR);
    await office.goto(`${stage.national}/file?vue=a-prendre-en-charge&q=${encodeURIComponent(persona.commune)}`);
    await look(office, 'file');
    await office.getByRole('link', { name: new RegExp(escape(persona.commune)) }).first().click();
    await office.waitForURL(/\/accompagnements\//);
    tell('Inès Caradec se connecte (mot de passe, puis code) et trouve le dossier dans sa file.');
    await office.getByRole('button', { name: 'Prendre', exact: true }).click();
    await office.waitForLoadState();
    expect((await office.getByRole('button', { name: 'Prendre', exact: true }).count()) === 0, 'le dossier est pris');
    await look(office, 'dossier');
    const tasks = await office.locator('ul.tasks > li').count();
    expect(tasks > 0, 'des tâches attendent');
    await office.locator('ul.tasks summary').first().click();
    const word = 'Bonjour, je vous appelle jeudi matin au sujet de vos sauvegardes.';
    await office.locator('textarea[name="nouvelle"]').first().fill(word);
    await office.getByRole('button', { name: 'C’est fait' }).first().click();
    await office.waitForLoadState();
    tell(`Elle prend le dossier (${tasks} tâches) et fait la première, avec un mot à la commune.`);
    const claimedMail = await waitForMail(stage, persona.email, /suit maintenant votre dossier/);
    const newsMail = await waitForMail(stage, persona.email, /Inès Caradec(?!.*suit maintenant)|nouvelle|avance/i);
    await page.goto(`${stage.national}/accompagnement`);
    expect((await page.textContent('main'))!.includes('je vous appelle jeudi matin'), 'la commune lit le mot de sa conseillère');
    tell(`La commune est prévenue : « ${claimedMail.subject} », « ${newsMail.subject} ».`);

    await advanceClock(stage, { months: 6, days: 1 });
    const sixMonths = await waitForMail(stage, persona.email, /six mois/, 60_000);
    await advanceClock(stage, { months: 6 });
    const aYear = await waitForMail(stage, persona.email, /un an/, 60_000);
    tell(`Le temps passe. Rappels reçus : « ${sixMonths.subject} », puis « ${aYear.subject} ».`);

    await page.goto(`${stage.national}/diagnostic`);
    await page.getByRole('button', { name: 'Refaire le diagnostic' }).click();
    await page.waitForURL(/\/themes\//);
    await answerToTheEnd(page, { wanted: secondYear, otherwise: 'first' });
    await sign(page, 'everything');
    const again = await witness.waitFor(
      'DiagnosticCompleted',
      (event) => event.payload['collectiviteId'] === collectiviteId && event.payload['previousDiagnosticId'] === diagnosticId,
    );
    expect(again.key !== '', 'le second diagnostic est publié');
    await page.getByRole('link', { name: /Évolution|Ce qui a changé/ }).first().click();
    await page.waitForURL(/\/evolution/);
    await look(page, 'evolution');
    const headline = await page.locator('h1').innerText();
    const changed = await page.locator('main ul.stacked li').count();
    expect(changed >= 3, 'les réponses qui ont changé sont listées');
    tell(`Elle refait le diagnostic et voit ce qui a changé : « ${headline} », ${changed} réponses différentes.`);
  } finally {
    await resetClock(stage);
    await witness.stop();
    await Promise.all([commune.context.close(), advisor.context.close()]);
  }
}

/** The theme of the page shown, by its code. */
const themeOf = (page: Page) => /\/themes\/([\w-]+)/.exec(page.url())?.[1];

/** « Hébergement et sauvegarde 0,5 », a line a theme. */
async function scoresShown(page: Page): Promise<string[]> {
  const rows = await page.locator('main table tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const title = (await row.locator('th').first().innerText()).trim();
      return `${title} ${(await row.locator('td').last().innerText()).trim()}`;
    }),
  );
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
