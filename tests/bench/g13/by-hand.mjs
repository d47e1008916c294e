const words = (answer) => (answer === undefined ? [] : answer.state === 'unknown' ? ['nsp'] : answer.state === 'not-concerned' ? ['nc'] : (answer.choices ?? []));

/** The forty rules as a developer would write them in a function, without any language. */
export function byHand(facts, answers) {
  const { kind, population, agents, elus, departement } = facts;
  const depannage = words(answers.depannage);
  const acces = words(answers.acces);
  const jours = words(answers.jours);
  const fichiers = words(answers.fichiers);
  const sauvegarde = words(answers.sauvegarde);
  const copie = words(answers.copie);
  const motsdepasse = words(answers.motsdepasse);
  const misesajour = words(answers.misesajour);
  const incident = words(answers.incident);
  const site = words(answers.site);
  const canaux = words(answers.canaux);
  const actes = words(answers.actes);
  const dpd = words(answers.dpd);
  const formation = words(answers.formation);
  const plan = words(answers.plan);
  const elu = words(answers.elu);
  const adresses = answers.adresses?.number;
  const t1 = kind !== 'commune' || population >= 500;
  const t2 = kind === 'epci' || (kind === 'commune' && population >= 3500) || (kind !== 'epci' && kind !== 'commune' && agents >= 10);
  return [
    t1,
    t2,
    !t2,
    kind === 'commune',
    t2 && kind === 'commune',
    (kind === 'commune' || kind === 'epci') && population > 50_000,
    departement === '60' || departement === '62' || departement === '80',
    agents >= 50 && population >= 3500,
    elus > 11,
    kind !== 'epci' && depannage.includes('opsn'),
    depannage.includes('ponctuel') || depannage.includes('personne'),
    t2 && !jours.includes('zero'),
    t2 && !(acces.includes('impossible') || acces.includes('nc')),
    acces.includes('cle-usb') || fichiers.includes('cle'),
    !sauvegarde.includes('aucune'),
    sauvegarde.includes('aucune') && (fichiers.includes('ordinateur') || fichiers.includes('cle')),
    !sauvegarde.includes('aucune') && copie.includes('meme-lieu'),
    copie.includes('dehors') || copie.includes('dehors-debranchee'),
    (sauvegarde.includes('jour') || sauvegarde.includes('semaine')) && !(copie.includes('meme-lieu') || copie.includes('nsp')),
    motsdepasse.includes('commune'),
    (motsdepasse.includes('carnet') || motsdepasse.includes('commune')) && t1,
    misesajour.includes('plus') || misesajour.includes('nsp'),
    incident.includes('suites') || incident.includes('sans-suite'),
    incident.includes('suites') && !sauvegarde.includes('jour'),
    !(site.includes('aucun') || site.includes('page-epci')),
    site.includes('mois') || site.includes('an') || canaux.includes('site') || canaux.includes('lettre') || canaux.includes('alertes'),
    canaux.includes('reseaux'),
    canaux.includes('budget') && canaux.includes('reseaux'),
    !(canaux.includes('site') || canaux.includes('lettre') || canaux.includes('alertes') || canaux.includes('reseaux')),
    (actes.includes('actes') || actes.includes('actes-et-budget')) && population < 3500,
    dpd.includes('aucun') || dpd.includes('nsp'),
    dpd.includes('interne') && t2,
    !(formation.includes('securite') || formation.includes('nsp')),
    formation.includes('securite') && formation.includes('rgpd'),
    t2 || plan.includes('vote') || plan.includes('ecrit') || plan.includes('en-preparation'),
    (plan.includes('vote') || plan.includes('ecrit')) && (elu.includes('delegue') || elu.includes('designe')),
    plan.includes('epci') && kind !== 'epci',
    adresses === 0,
    adresses >= 5 && elus >= 11,
    !(plan.includes('non') || elu.includes('non')) && (site.includes('mois') || canaux.includes('lettre')) && agents < 200,
  ];
}
