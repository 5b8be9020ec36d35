// Names that tell a person from a group, for `personSign`: a short list of the most common ones, not a register.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * First names, folded. Those that are as often a thing, a day or a place (Rose, Olive, Marine, Noël, Victoria, Mark, Will…)
 * are left out: a warning that is wrong is soon not read any more.
 */
export const FIRST_NAMES = words(`
  adele adeline adrien agathe agnes aicha alain albert alexandra alexandre alexia alexis alfred alice alicia aline alix amadou
  amandine ambroise amelie aminata amine anais andre andrea anita anna annabelle anne annick annie antoine antoinette anthony
  ariane armand arnaud arthur astrid aude audrey aurelie aurelien awa axelle ayoub baptiste bastien beatrice benedicte
  benjamin benoit bernadette bernard bertrand blandine boris brice brigitte bruno camille carine carla carole caroline
  catherine cecile cedric celestin celia celine chantal charles charlotte chloe christelle christian christiane christine
  christophe claire clara clarisse claude claudine clemence clement clementine clotilde colette coline corentin corinne
  cyril cyrille damien daniel daniela danielle david deborah delphine denis denise diane didier dimitri dominique donatien
  dorothee edith edouard elena eleonore eliane elias elisa elisabeth elise ella elodie eloise elsa emeline emile emilie emma
  emmanuel emmanuelle enzo eric erwan estelle esther etienne eugenie eva evelyne fabien fabienne fabrice fanny farid fatima
  fatou fatoumata felicie felix fernand flavie florent florian francis franck francois francoise frederic frederique
  gabriel gabrielle gael gaelle gaetan gaston gautier genevieve geoffrey georges georgette gerald gerard germaine ghislaine
  gilbert gilles gisele gregoire gregory guilhem guillaume gustave guy gwenaelle hamid hassan helene henri henriette
  herve hortense hubert hugo hugues ibrahim ibrahima ines irene isabelle ismael jacky jacqueline jacques jamila jean jeanne
  jeremie jeremy jerome joel joelle johanna jonathan joseph josephine josette josiane judith jules julia julie julien
  juliette justine karim karima karine kevin khadija laetitia laura laure laurence laurent laurine lea leila leo leon
  leonie liliane lionel lisa louis louise loic luc lucas lucie lucien lucienne ludivine ludovic madeleine mael maelle maeva
  malik mamadou manon manuel marc marcel marcelle margaux margot marguerite maria mariam marianne marie mariam marion
  marius marjorie martin martine maryse mathias mathieu mathilde matthias matthieu maud maurice maxence maxime melanie
  melissa michel michele micheline mickael mireille mohamed mohammed monique morgane moussa muriel myriam nabil nadege nadia
  nadine nathalie nathan nicolas nicole noemie nora octave odette odile olivier omar oscar ousmane pascal pascale patrice
  patricia patrick paul paulette pauline philippe philomene pierre quentin rachel rachid raphael raphaelle raymond raymonde
  regine regis remi remy renaud rene renee richard robert robin rodolphe roger roland romain romane ronan roselyne sabine
  sabrina salima salma samia samir samira samuel sandra sandrine sara sarah sebastien serge severine simon simone solange
  solene sonia sophie stephane stephanie suzanne sylvain sylvie tatiana thibault thibaut theo theodore therese thierry
  thomas timothee tiphaine tristan ugo ulysse valentin valerie vanessa veronique victor vincent virginie viviane
  wilfried xavier yann yannick yasmina yasmine yohan youssef yvan yves yvette yvonne zoe abdoulaye ahmed ali
  alan alexander amy andrew angela ann anthony ashley barbara benjamin betty brenda brian carol caroline charles christopher
  cynthia deborah debra diana donald donna dorothy edward elizabeth emily evelyn frances gary george gloria hannah harry
  heather helen henry jacob james janet jason jeffrey jennifer jessica john joshua joyce judith justin karen katherine
  kathleen kelly kenneth kimberly kyle linda margaret martha mary matthew megan michael michelle nancy nicholas oliver pamela
  peter rebecca ronald ruth ryan scott sharon shirley stephen steven susan teresa thomas timothy tyler walter wendy william
`)

/** Surnames that are no other word, folded: with them a first name or an initial is a person without any capital too. */
export const SURNAMES = words(`
  andre aubert benoit bernard bertrand david denis dubois dufour   dumont dupont dupuis dupuy durand duval fournier francois garcia garnier gauthier gautier girard giraud guerin
  henry lambert lefebvre lefevre lopez martin martinez mathieu   meyer michel moreau morel muller nguyen perez perrin philippe renaud richard   robert robin roger rolland roussel rousseau sanchez schmitt simon thomas vidal vincent diallo traore diop ndiaye
  smith johnson williams jones davis miller wilson anderson taylor jackson thompson robinson wright nelson roberts evans
`)

/** What stands before a name that is no person's: a saint, a street, a place, a shop, a firm. Folded. */
export const BEFORE_A_PLACE = words(`
  saint sainte st ste san santa rue avenue boulevard place quai square impasse allee cours pont gare station quartier ville
  lycee college ecole universite hopital clinique stade salle theatre musee parc jardin marche foire centre magasin boutique
  enseigne marque salon chez maison garage pharmacie cabinet boulangerie patisserie restaurant cafe hotel librairie agence
  entreprise societe groupe ets etablissements sarl sas sasu eurl sci sa snc gmbh ltd inc llc street road park school shop
  store brand company firm hospital university
`)

/** What comes after a first name and is no surname. Folded. */
export const NO_SURNAMES = words(`
  airport bijoux blanche bleu bleue boutique boutiques brut day days center centre city client cliente clientes clients club collection
  customers denim est galante gold group gris grise groupe jeans large line magasin magasins marche market national noir noire nord ouest paris
  plus premium rouge shop shops silver slim south station store stores street sud tours verte vip ville west north east up
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
`)

/** Marks and firms that carry the name of somebody. Folded. */
export const BRANDS = [
  'yves rocher',
  'yves saint',
  'christian dior',
  'christian louboutin',
  'louis vuitton',
  'hugo boss',
  'thierry mugler',
  'paul smith',
  'paul ricard',
  'jean paul gaultier',
  'jean louis david',
  'jean claude biguine',
  'jacques dessange',
  'franck provost',
  'camille albane',
  'pierre herme',
  'pierre fabre',
  'marie claire',
  'marie blachere',
  'michel et augustin',
  'leroy merlin',
  'nicolas feuillatte',
  'william saurin',
  'alain afflelou',
  'marc orian',
  'julien dorcel',
  'john deere',
  'jack wolfskin',
  'calvin klein',
  'michael kors',
] as const
