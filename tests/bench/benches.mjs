/**
 * Every bench, by its code. `stack`: the whole platform is started for it. `node`: options of its process.
 * @type {{ code: string, title: string, file: string, stack?: boolean, node?: string[] }[]}
 */
export const benches = [
  { code: 'G1', title: 'Enregistrer une réponse, contre Fastify et pg nus ; ce que coûte le cloisonnement (G12)', file: 'g1-save.mjs', stack: true },
  { code: 'G2', title: 'La page d’un thème du diagnostic, contre Fastify, pg et le même gabarit', file: 'g2-page.mjs', stack: true },
  { code: 'G3', title: 'Le relais des événements, contre un producteur kafkajs nu', file: 'g3-relay.mjs', stack: true, node: ['--conditions=@osinum/source'] },
  { code: 'G4', title: 'Du commit à son effet ailleurs, à 200 par seconde, contre un producteur et un consommateur nus', file: 'g4-latency.mjs', stack: true, node: ['--conditions=@osinum/source'] },
  { code: 'G11', title: 'Le rapport PDF, contre le même imprimé par un Chromium déjà lancé', file: 'g11-report.mjs', node: ['--conditions=@osinum/source'] },
  { code: 'G13', title: 'Quarante règles du questionnaire, contre survey-core et contre une fonction écrite à la main', file: 'g13-rules.mjs' },
  { code: 'G14', title: 'Ce que coûtent les traces : tout tracé vers un collecteur, contre rien', file: 'g14-telemetry.mjs', stack: true },
  { code: 'G15', title: 'D’un clone neuf à la plateforme garnie, contre ses parts inévitables', file: 'g15-start.mjs' },
];
