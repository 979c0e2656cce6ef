/**
 * The words that headers are made of, by what they say, in ten languages. A language is an entry here; each word
 * stands in the spelling of its language, singular and plural where they differ by more than an s.
 *
 * Nothing in here is a whole header: `header.ts` puts words together, so “Zorb Leader Email” needs no entry.
 */

/** What a word in a header says. */
export type Sense =
  /** A team, a class, a project: what spaces are made for. */
  | 'thing'
  | 'member'
  | 'manager'
  | 'owner'
  /** Somebody beside the people meant: a parent, an emergency contact. */
  | 'relative'
  /** An address is meant. */
  | 'contact'
  | 'name'
  /** First, last, full: with `name` it is a person’s. */
  | 'ofPerson'
  /** Whatever else stands with it, no people: a phone, a count, a year. */
  | 'other'
  /** Says which, and changes nothing: the, of, your, school, required. */
  | 'filler';

type Words = Partial<Record<Sense, string>>;

export const LEXICON: Record<string, Words> = {
  en: {
    thing:
      'space chat channel room team group club class classes course project committee section form set ' +
      'department unit house homeroom subgroup workgroup taskforce squad crew cohort board council faculty ' +
      'division branch chapter module seminar workshop lesson subject activity society circle choir band ' +
      'program programme tutorgroup reggroup league troop pod tribe guild workstream initiative batch session shift exam incident patrol trip ' +
      'classroom track grade hr event ward production',
    member:
      'member participant student pupil user recipient attendee invitee person people learner player teammate ' +
      'employee staff volunteer subscriber delegate trainee apprentice colleague collaborator contributor ' +
      'guest everybody scholar camper entrant registrant applicant mentee coachee secretary treasurer deputy assistant rapporteur ' +
      'assignee assigned watcher follower reporter speaker presenter panelist panellist performer competitor ' +
      'contestant finalist resident tenant housemate driver passenger responder examiner invigilator reader ' +
      'substitute nurse doctor cast',
    manager:
      'manager lead leader teacher tutor coach supervisor advisor adviser organiser organizer instructor mentor ' +
      'captain chair chairperson chairman chairwoman head moderator host facilitator coordinator trainer ' +
      'professor lecturer director teamlead principalinvestigator foreman convenor convener warden sponsor referee housemaster housemistress matron umpire commander ta tas',
    owner: 'owner admin administrator',
    relative:
      'parent guardian mother father mum mom dad family families carer caregiver relative kin spouse emergency',
    contact:
      'email mail emails mails address addresses addr gmail upn login inbox mailbox smtp recipientemail account',
    name: 'name title label',
    ofPerson:
      'first last full given fore sur middle nick maiden legal preferred firstname lastname forename surname ' +
      'fullname nickname known called',
    other:
      'phone telephone tel mobile cell fax id ids uid number numbers no num nr count total sum size amount quantity ' +
      'age year date time birthday birth dob gender sex pronouns score mark points percent status state active ' +
      'verified confirmed sent format domain language password pass link url website page note notes comment ' +
      'comments remark role type kind code country city town zip postcode location place budget cost price rate ' +
      'fee salary salutation preference preferences level rank photo picture image icon color colour key token job occupation profession ' +
      'timestamp created updated modified joined start end due deadline hours days level position initials title',
    filler:
      'of the a an and or for in to with by at on your our my their all any optional required requested please ' +
      'new old current main primary default google workspace office work business school university college ' +
      'company corporate official list field value column s 1st 2nd 3rd other additional further extra more ' +
      'everyone is are who which what invite add to valid sis institution institutional organisation organization ' +
      'principal e separated comma commas semicolon each one per mailing',
  },
  de: {
    thing:
      'bereich gruppenbereich raum chatraum kanal gruppe gruppen klasse klassen lerngruppe kurs kurse projekt projekte ' +
      'ausschuss abteilung abteilungen verein vereine ag arbeitsgruppe arbeitskreis verteiler sparte mannschaft mannschaften ' +
      'jahrgang jahrgangsstufe stufe fach fächer seminar lehrgang gremium kommission referat sachgebiet teams thema veranstaltung veranstaltungen',
    member:
      'mitglied mitglieder teilnehmer teilnehmende teilnehmerin teilnehmerinnen schüler schülerin schülerinnen ' +
      'studierende studierender student studenten studentin benutzer nutzer empfänger anwender person personen ' +
      'leute lernende lernender mitarbeiter mitarbeiterin mitarbeitende kollege kollegen spieler spielerin kinder ' +
      'kind gäste gast eingeladene tn schriftführer schriftführerin kassenwart kassierer stellvertreter stellvertreterin ' +
      'bearbeiter bearbeiterin zugewiesen beobachter sprecher sprecherin vortragende vortragender bewohner bewohnerin ' +
      'fahrer fahrerin prüfer prüferin schriftführung kassenführung beisitzer beisitzerin',
    manager:
      'verwalter leiter leiterin leiterinnen leitung lehrer lehrerin lehrerinnen lehrkraft lehrkräfte tutorin ' +
      'trainerin betreuer betreuerin betreuung dozent dozentin organisator koordinator koordinatorin vorsitz ' +
      'vorsitzender vorsitzende ansprechpartner ansprechpartnerin verantwortlicher verantwortliche obmann ' +
      'übungsleiter übungsleiterin übungsleitung gruppenleiter gruppenleiterin gruppenleitung jugendleiter jugendleiterin ' +
      'projektleiter projektleitung klassenlehrer klassenleitung klassenlehrkraft ausbilder referent kapitän vorgesetzte vorgesetzter geschäftsführer geschäftsführerin geschäftsführung zuständig zuständige stellvertretung vertretung',
    owner: 'inhaber inhaberin eigentümer eigentümerin besitzer administratoren administratorin',
    relative:
      'eltern elternteil mutter vater erziehungsberechtigte erziehungsberechtigter sorgeberechtigte ' +
      'sorgeberechtigter vormund notfall notfallkontakt',
    contact:
      'mailadresse mailadressen emailadresse emailadressen adresse adressen mailanschrift konto',
    name: 'name namen bezeichnung titel',
    ofPerson:
      'vor nach vorname nachname familien familienname voller vollständiger ruf rufname zuname',
    other:
      'telefon telefonnummer handy mobil nummer anzahl zahl summe gesamt alter jahr jahre datum uhrzeit geburtstag ' +
      'geburtsdatum geschlecht note noten punkte rolle art kennung kennzahl kürzel ort plz land straße anrede ' +
      'bemerkung bemerkungen kommentar notiz stand sprache passwort preis kosten stundenzahl beruf',
    filler:
      'der die das des dem den und oder für im in von vom zum zur mit bei alle ihre dein deine unsere neue neuer ' +
      'liste haupt schule schul dienstlich dienstliche geschäftlich privat private pflichtfeld optional weitere ' +
      'weiterer andere r innen',
  },
  fr: {
    thing:
      'espace salon canal équipe équipes groupe groupes classe classes cours projet projets comité commission ' +
      'service services club atelier filière promotion promo division section département association événement travail',
    member:
      'membre membres participant participante élève élèves étudiant étudiante étudiants utilisateur utilisateurs ' +
      'destinataire destinataires personne personnes invité invités invitée stagiaire apprenant salarié salariés ' +
      'collaborateur collaborateurs joueur joueurs adhérent adhérents joueuse secrétaire trésorier trésorière adjoint adjointe ' +
      'intervenant intervenante intervenants conférencier conférencière assigné assignée inscrit inscrite inscrits',
    manager:
      'responsable responsables gestionnaire gestionnaires animateur animatrice enseignant enseignante enseignants ' +
      'professeur professeurs prof profs tuteur tutrice encadrant formateur formatrice chef cheffe entraîneur ' +
      'référent référente organisateur organisatrice coordinateur coordinatrice président présidente directeur capitaine',
    owner: 'propriétaire propriétaires administrateur administrateurs administratrice',
    relative: 'parents père mère tuteurlégal famille urgence',
    contact: 'courriel courriels mél adresse adresses adel messagerie compte',
    name: 'nom noms intitulé libellé titre',
    ofPerson: 'prénom prénoms famille complet usage naissance',
    other:
      'téléphone portable numéro numéros nombre effectif total âge année date heure naissance sexe genre note rôle ' +
      'remarque remarques commentaire statut ville pays code langue niveau identifiant matricule',
    filler:
      'de du des la le les l d et ou pour à au aux en par un une votre vos notre liste électronique scolaire',
  },
  es: {
    thing:
      'espacio sala canal equipo equipos grupo grupos clase clases curso cursos proyecto proyectos comité comisión ' +
      'departamento sección club taller asignatura unidad área evento trabajo',
    member:
      'miembro miembros participante participantes alumno alumna alumnos alumnas estudiante estudiantes usuario ' +
      'usuarios destinatario destinatarios persona personas invitado invitados integrante integrantes asistente ' +
      'asistentes empleado empleados jugador jugadores socio socios secretario secretaria tesorero tesorera suplente ponente ponentes asignado ' +
      'inscrito inscrita inscritos',
    manager:
      'gestor gestora gestores responsable responsables líder líderes profesor profesora profesores maestro maestra ' +
      'tutor tutora tutores docente docentes entrenador entrenadora coordinador coordinadora coordinadores jefe jefa ' +
      'organizador organizadora supervisor supervisora director directora moderador encargado encargada capitán capitana facilitador facilitadora presidente presidenta ' +
      // Chat calls a manager so; whoever owns a space is its propietario.
      'administrador administradora administradores',
    owner: 'propietario propietaria propietarios dueño dueña',
    relative: 'padre madre padres apoderado apoderada tutorlegal familia familiar acudiente',
    contact: 'correo correos electrónico electrónicos dirección direcciones cuenta',
    name: 'nombre nombres título',
    ofPerson: 'apellido apellidos pila completo',
    other:
      'teléfono móvil celular número cantidad total edad año fecha hora nacimiento sexo género nota rol comentario ' +
      'observaciones estado ciudad país código idioma nivel dni',
    filler: 'de del la el los las y o para en por su sus lista escolar institucional',
  },
  pt: {
    thing:
      'espaço sala canal equipe equipa equipes grupo grupos turma turmas classe curso cursos projeto projetos comitê ' +
      'comissão departamento seção secção clube oficina disciplina setor área evento trabalho',
    member:
      'membro membros participante participantes aluno aluna alunos alunas estudante estudantes usuário usuários ' +
      'utilizador utilizadores destinatário destinatários pessoa pessoas convidado convidados integrante ' +
      'integrantes funcionário funcionários jogador jogadores sócio sócios secretário secretária tesoureiro suplente palestrante palestrantes ' +
      'inscrito inscrita inscritos',
    manager:
      'gerente gerentes gestor gestora gestores responsável responsáveis líder líderes professor professora ' +
      'professores tutor tutora docente docentes treinador treinadora coordenador coordenadora coordenadores chefe ' +
      'organizador supervisor supervisora orientador orientadora diretor moderador capitão facilitador facilitadora ' +
      // Chat calls a manager so; whoever owns a space is its proprietário.
      'administrador administradora administradores',
    owner: 'proprietário proprietária proprietários dono dona donos donas',
    relative: 'pai mãe pais encarregado família familiar',
    contact: 'correio eletrônico eletrónico endereço endereços conta',
    name: 'nome nomes título',
    ofPerson: 'sobrenome apelido completo próprio',
    other:
      'telefone celular telemóvel número quantidade total idade ano data hora nascimento sexo gênero género nota ' +
      'função observação observações estado cidade país código idioma nível',
    filler: 'de do da dos das o a os as e ou para em por seu sua lista escolar institucional',
  },
  it: {
    thing:
      'spazio stanza canale squadra squadre gruppo gruppi classe classi corso corsi progetto progetti comitato ' +
      'commissione reparto sezione club laboratorio materia unità ufficio evento lavoro',
    member:
      'membro membri partecipante partecipanti alunno alunna alunni alunne studente studenti studentessa utente ' +
      'utenti destinatario destinatari persona persone invitato invitati dipendente dipendenti giocatore giocatori giocatrice socio soci segretario segretaria tesoriere relatore relatori relatrice assegnatario ' +
      'iscritto iscritta iscritti',
    manager:
      'gestore gestori responsabile responsabili docente docenti insegnante insegnanti professore professoressa ' +
      'professori tutor allenatore capo coordinatore coordinatrice coordinatori referente referenti organizzatore ' +
      'supervisore direttore moderatore capogruppo caposquadra capitano facilitatore facilitatrice presidente',
    owner: 'proprietario proprietaria proprietari amministratore amministratrice amministratori',
    relative: 'genitore genitori padre madre tutore famiglia',
    contact: 'posta elettronica indirizzo indirizzi account',
    name: 'nome nomi titolo denominazione',
    ofPerson: 'cognome cognomi completo',
    other:
      'telefono cellulare numero quantità totale età anno data ora nascita sesso genere voto ruolo osservazioni ' +
      'commento stato città paese codice lingua livello matricola',
    filler:
      'di del della dei delle dello degli il la lo i gli le e o per in da un una vostro elenco lista scolastica',
  },
  nl: {
    thing:
      'ruimte kanaal team teams groep groepen klas klassen cursus cursussen vak vakken project projecten commissie ' +
      'afdeling afdelingen sectie club vereniging werkgroep kring ploeg leerjaar evenement',
    member:
      'lid leden deelnemer deelnemers leerling leerlingen student studenten gebruiker gebruikers ontvanger ontvangers ' +
      'persoon personen genodigde genodigden medewerker medewerkers collega speler spelers cursist cursisten secretaris penningmeester spreker sprekers bewoner bewoners',
    manager:
      'beheerder beheerders leider leiders leraar leraren docent docenten mentor mentoren juf meester begeleider ' +
      'begeleiders coördinator teamleider projectleider voorzitter trainer aanvoerder organisator verantwoordelijke ' +
      'leerkracht leerkrachten kapitein',
    owner: 'eigenaar eigenaars eigenaren administrator',
    relative: 'ouder ouders moeder vader verzorger verzorgers voogd noodcontact',
    contact: 'mailadres mailadressen emailadres emailadressen adres adressen',
    name: 'naam namen titel benaming',
    ofPerson: 'voor achter voornaam achternaam roepnaam tussenvoegsel volledige familie',
    other:
      'telefoon mobiel nummer aantal totaal leeftijd jaar datum tijd geboortedatum geslacht cijfer rol opmerking ' +
      'opmerkingen status plaats land code taal niveau sinds leerlingnummer',
    filler: 'van de het een en of voor in met door uw je onze lijst school verplicht optioneel',
  },
  pl: {
    thing:
      'pokój kanał zespół zespoły grupa grupy klasa klasy kurs kursy projekt projekty komitet komisja dział sekcja ' +
      'klub koło przedmiot jednostka przestrzeń drużyna oddział wydarzenie',
    member:
      'członek członkowie członków uczestnik uczestnicy uczestników uczeń uczniowie uczniów student studenci ' +
      'użytkownik użytkownicy odbiorca odbiorcy osoba osoby osób zaproszeni pracownik pracownicy gracz sekretarz skarbnik zastępca ' +
      'ucznia uczestnika członka studenta pracownika użytkownika prelegent prelegenci',
    manager:
      'menedżer menedżerowie kierownik kierownicy lider liderzy nauczyciel nauczyciele nauczycielka wychowawca ' +
      'wychowawczyni opiekun opiekunowie trener koordynator koordynatorzy prowadzący prowadząca organizator ' +
      'przewodniczący dyrektor moderator kapitan prezes prezeska ' +
      'nauczyciela wychowawcy opiekuna kierownika lidera trenera koordynatora prowadzącego',
    owner: 'właściciel właściciele administratorzy właściciela',
    relative: 'rodzic rodzice rodzica matka ojciec opiekunprawny',
    contact: 'poczta adres adresy konto mailowy mailowe',
    name: 'nazwa nazwy tytuł imię nazwisko',
    ofPerson: 'imiona nazwiska pełna',
    other:
      'telefon komórka numer liczba suma razem wiek rok data godzina urodzenia płeć ocena rola uwagi komentarz stan ' +
      'miasto kraj kod język poziom pesel',
    filler: 'i lub dla w z na do od lista szkolny szkolna elektroniczna elektroniczny',
  },
  sv: {
    thing:
      'rum kanal lag grupp grupper klass klasser kurs kurser projekt kommitté avdelning sektion klubb förening ' +
      'arbetsgrupp utrymme ämne enhet evenemang',
    member:
      'medlem medlemmar deltagare elev elever student studenter användare mottagare person personer inbjudna ' +
      'anställd anställda spelare medarbetare sekreterare kassör talare föreläsare',
    manager:
      'ledare lärare chef chefer ansvarig ansvariga handledare tränare koordinator samordnare ordförande ' +
      'projektledare gruppledare lagledare mentor arrangör klassföreståndare rektor kapten lagkapten',
    owner: 'ägare administratör administratörer',
    relative: 'förälder föräldrar vårdnadshavare moder mamma pappa',
    contact: 'epost post adress adresser epostadress epostadresser mejl mejladress konto',
    name: 'namn titel benämning',
    ofPerson: 'för efter förnamn efternamn fullständigt',
    other:
      'telefon mobil nummer antal summa ålder år datum tid född födelsedatum kön betyg roll anmärkning kommentar ' +
      'status stad land kod språk nivå personnummer',
    filler: 'och eller för i med av din ert vår lista skola',
  },
  ja: {
    thing:
      'スペース チャット チャンネル ルーム 部屋 チーム グループ クラブ クラス 組 学級 講座 コース プロジェクト 委員会 部署 部 課 班 ' +
      'サークル 科目 授業 ゼミ 部門 イベント 部活 部活動',
    member:
      'メンバー 参加者 生徒 学生 児童 ユーザー 利用者 受信者 招待者 部員 会員 社員 職員 選手 受講者 登壇者 講演者 担当 委員',
    manager:
      'キャプテン 担当者 マネージャー 管理者 リーダー 先生 教師 教員 担任 顧問 コーチ 監督 責任者 主催者 講師 代表 部長 班長 座長 司会 委員長',
    owner: 'オーナー 所有者',
    relative: '保護者 親 父 母 家族 緊急連絡先',
    contact: 'メール メールアドレス アドレス eメール 電子メール 連絡先',
    name: '名 名前 名称 タイトル',
    ofPerson: '氏名 姓 姓名 苗字 フルネーム',
    other:
      '電話 電話番号 番号 人数 合計 年齢 年 日付 日時 誕生日 生年月日 性別 点数 役割 備考 コメント 状態 学年 種別',
    filler: 'の と 用 一覧 リスト 学校',
  },
};

/**
 * Things that a space is plainly named after; a header that says another thing (“Section”, “Grade”) names a space only
 * where none of these stands.
 */
export const STRONG_THINGS =
  'space chat channel team club project committee course class workgroup council society choir band squad ' +
  'gruppenbereich bereich kanal verein ag arbeitsgruppe klasse kurs projekt ausschuss mannschaft ' +
  'espace canal équipe classe cours projet comité espacio equipo clase curso proyecto espaço equipe equipa turma ' +
  'projeto spazio squadra corso progetto kanaal klas vereniging werkgroep zespół klasa projekt drużyna lag klass klubb ' +
  'förening スペース チャンネル チーム クラブ クラス プロジェクト 委員会 サークル グループ';
