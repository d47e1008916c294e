/** Staff sign in with a password, then a TOTP code: an account without TOTP is made to configure it. */
export const browserFlow = {
  alias: 'osinum-browser',
  description: 'Session, then the identity provider asked for, then password and TOTP',
  steps: [
    { provider: 'auth-cookie', requirement: 'ALTERNATIVE' },
    { provider: 'identity-provider-redirector', requirement: 'ALTERNATIVE' },
    {
      alias: 'osinum-staff',
      requirement: 'ALTERNATIVE',
      steps: [
        { provider: 'auth-username-password-form', requirement: 'REQUIRED' },
        { provider: 'auth-otp-form', requirement: 'REQUIRED' },
      ],
    },
  ],
};

/**
 * A first sign-in makes an account: no review page, and no link by e-mail since duplicate e-mails are allowed.
 * The second step only finds the account of this very subject, `proconnect.<sub>`: a first sign-in that was cut
 * short leaves it without its link, and would otherwise lock the person out for ever.
 */
export const firstBrokerFlow = {
  alias: 'osinum-first-broker-login',
  description: 'One account for one ProConnect subject; never a link by e-mail',
  steps: [
    { provider: 'idp-create-user-if-unique', requirement: 'ALTERNATIVE' },
    { provider: 'idp-auto-link', requirement: 'ALTERNATIVE' },
  ],
};

export async function reconcileFlows({ admin, configuration: { realm }, report }) {
  const flows = admin.authenticationManagement;
  for (const flow of [browserFlow, firstBrokerFlow]) await reconcileFlow({ flows, flow, report });
  const current = await admin.realms.findOne({ realm: realm.realm });
  if (current.browserFlow === browserFlow.alias) return;
  await admin.realms.update({ realm: realm.realm }, { ...current, browserFlow: browserFlow.alias });
  report.changed(`realm: browser flow ${browserFlow.alias}`);
}

async function reconcileFlow({ flows, flow, report }) {
  const { alias, description, steps } = flow;
  const existing = await flows.getFlows();
  if (!existing.some((one) => one.alias === alias)) {
    await flows.createFlow({ alias, description, providerId: 'basic-flow', topLevel: true, builtIn: false });
    report.changed(`flow ${alias} created`);
  }
  await reconcileSteps({ flows, top: alias, parent: alias, steps, report });
}

/** Mends a bound flow in place, so that no sign-in ever goes through another one meanwhile. */
async function reconcileSteps({ flows, top, parent, steps, report }) {
  await removeUnwanted({ flows, parent, steps, report });
  for (const [priority, step] of steps.entries()) {
    const name = step.provider ?? step.alias;
    if (!await findStep(flows, parent, name)) {
      await addStep(flows, parent, step);
      report.changed(`flow ${parent}: ${name} added`);
    }
    const execution = await findStep(flows, parent, name);
    if (execution.requirement !== step.requirement || execution.priority !== priority) {
      await flows.updateExecution({ flow: top }, { ...execution, requirement: step.requirement, priority });
      report.changed(`flow ${parent}: ${name} ${step.requirement}`);
    }
    if (step.steps) await reconcileSteps({ flows, top, parent: step.alias, steps: step.steps, report });
  }
}

async function removeUnwanted({ flows, parent, steps, report }) {
  const wanted = new Set(steps.map((step) => step.provider ?? step.alias));
  for (const execution of await directSteps(flows, parent)) {
    const name = nameOf(execution);
    if (wanted.has(name)) continue;
    await flows.delExecution({ id: execution.id });
    report.changed(`flow ${parent}: ${name} removed`);
  }
}

function addStep(flows, parent, step) {
  if (step.provider) return flows.addExecutionToFlow({ flow: parent, provider: step.provider });
  return flows.addFlowToFlow({ flow: parent, alias: step.alias, type: 'basic-flow', provider: 'registration-page-form', description: '' });
}

async function findStep(flows, parent, name) {
  return (await directSteps(flows, parent)).find((execution) => nameOf(execution) === name);
}

async function directSteps(flows, parent) {
  return (await flows.getExecutions({ flow: parent })).filter((execution) => execution.level === 0);
}

function nameOf(execution) {
  return execution.authenticationFlow ? execution.displayName : execution.providerId;
}
