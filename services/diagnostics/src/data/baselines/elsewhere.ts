/** What is said of a figure beside a collectivité of another kind than those it counts. */
export const smallCommunes = 'Même question, mais posée à un public de petites communes : ce chiffre situe le sujet, il ne se compare pas.';
export const communesOnly = 'Ce relevé ne compte que des communes : ce chiffre situe le sujet, il ne se compare pas.';
export const largerCommunes = 'Ce relevé ne compte que des communes de plus de 3 500 habitants : ce chiffre situe le sujet, il ne se compare pas.';
