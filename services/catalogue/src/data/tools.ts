import type { Tool } from '../domain/tool.ts';
import { tool17cyber } from './tools/17cyber.ts';
import { aidantsConnect } from './tools/aidants-connect.ts';
import { ara } from './tools/ara.ts';
import { asalae } from './tools/asalae.ts';
import { collaboraOnline } from './tools/collabora-online.ts';
import { cryptpad } from './tools/cryptpad.ts';
import { dataGouvFr } from './tools/data-gouv-fr.ts';
import { decidim } from './tools/decidim.ts';
import { demarcheNumerique } from './tools/demarche-numerique.ts';
import { docsLasuite } from './tools/docs-lasuite.ts';
import { ecoClic } from './tools/eco-clic.ts';
import { fichiersLasuite } from './tools/fichiers-lasuite.ts';
import { glpi } from './tools/glpi.ts';
import { grist } from './tools/grist.ts';
import { iParapheur } from './tools/i-parapheur.ts';
import { jitsiMeet } from './tools/jitsi-meet.ts';
import { keepassxc } from './tools/keepassxc.ts';
import { libreoffice } from './tools/libreoffice.ts';
import { mesAdresses } from './tools/mes-adresses.ts';
import { messagesLasuite } from './tools/messages-lasuite.ts';
import { monAideCyber } from './tools/mon-aide-cyber.ts';
import { nextcloud } from './tools/nextcloud.ts';
import { passbolt } from './tools/passbolt.ts';
import { pix } from './tools/pix.ts';
import { proconnect } from './tools/proconnect.ts';
import { publik } from './tools/publik.ts';
import { rdvServicePublic } from './tools/rdv-service-public.ts';
import { s2low } from './tools/s2low.ts';
import { spip } from './tools/spip.ts';
import { suiteTerritoriale } from './tools/suite-territoriale.ts';
import { tchap } from './tools/tchap.ts';
import { thunderbird } from './tools/thunderbird.ts';
import { urbackup } from './tools/urbackup.ts';
import { vaultwarden } from './tools/vaultwarden.ts';
import { visioLasuite } from './tools/visio-lasuite.ts';

/** Every tool of the catalogue. */
export const tools: readonly Tool[] = [
  tool17cyber,
  aidantsConnect,
  ara,
  asalae,
  collaboraOnline,
  cryptpad,
  dataGouvFr,
  decidim,
  docsLasuite,
  demarcheNumerique,
  fichiersLasuite,
  glpi,
  grist,
  iParapheur,
  jitsiMeet,
  keepassxc,
  suiteTerritoriale,
  libreoffice,
  mesAdresses,
  messagesLasuite,
  monAideCyber,
  nextcloud,
  passbolt,
  pix,
  proconnect,
  publik,
  rdvServicePublic,
  spip,
  s2low,
  tchap,
  thunderbird,
  urbackup,
  vaultwarden,
  visioLasuite,
  ecoClic,
];
