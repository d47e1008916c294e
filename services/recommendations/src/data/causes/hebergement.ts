import type { Causes } from '../../domain/causes.ts';

export const hebergement: Causes = {
  'hebergement.fichiers': {
    question: 'Où sont rangés la plupart des fichiers de bureau de votre collectivité ?',
    answers: {
      'heberge-contrat': 'Chez un hébergeur ou un opérateur public, par contrat ou convention',
      'serveur-mairie': 'Sur un serveur ou un boîtier installé dans nos locaux',
      'cloud-gratuit': 'Sur un espace en ligne gratuit, ouvert par l’un d’entre nous',
      'chaque-ordinateur': 'Sur l’ordinateur de chacun, dans ses propres dossiers',
      'cle-ou-disque': 'Sur une clé ou un disque que l’on branche pour travailler',
    },
  },
  'sauvegarde.existe': {
    question: 'À quel rythme une copie de vos fichiers et de vos logiciels métiers est-elle faite ?',
    answers: {
      'auto-jour': 'La copie part seule, chaque jour travaillé',
      'auto-semaine': 'La copie part seule, chaque semaine ou presque',
      manuelle: 'L’un de nous la lance, à dates régulières',
      parfois: 'L’un de nous la lance quand il y pense',
      aucune: 'Aucune copie n’est faite pour le moment',
    },
  },
  'sauvegarde.copie-externe': {
    question: 'Où se trouvent vos copies ?',
    answers: {
      'dehors-debranchee': 'Hors de nos locaux, avec une copie débranchée',
      dehors: 'Hors de nos locaux, toujours reliées au réseau',
      debranchee: 'Dans nos locaux, sur un support débranché',
      'meme-lieu': 'Dans nos locaux, toujours branchées sur place',
    },
  },
  'sauvegarde.test': {
    question: 'Quand avez-vous retrouvé un fichier à partir d’une copie pour la dernière fois ?',
    answers: {
      jamais: 'Nous n’avons pas encore essayé',
    },
  },
  'hebergement.choix': {
    question: 'Comment a été choisi le lieu où vos données sont hébergées ?',
    answers: {
      'decide-ecrit': 'Nous avons choisi ce lieu, et la décision est écrite',
      contrat: 'Le contrat l’indique, ou nous avons choisi sans l’écrire',
      subi: 'Le fournisseur en décide, nous l’apprenons après',
    },
  },
  'sauvegarde.reprise': {
    question: 'Si tous vos ordinateurs étaient perdus, comment le travail reprendrait-il ?',
    answers: {
      teste: 'Un plan écrit le prévoit, et nous l’avons déjà essayé',
      ecrit: 'Un plan écrit le prévoit, sans exercice à ce jour',
      oral: 'Nous en avons parlé, sans encore l’écrire',
      rien: 'Nous nous organiserions le jour venu',
    },
  },
};
