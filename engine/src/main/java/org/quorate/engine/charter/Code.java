package org.quorate.engine.charter;

import org.quorate.charter.Diagnostic.Severity;

/** What can be wrong with documents, tables and what rows say of each other. Never renumbered. */
enum Code {
  MORE(
      "Q0100",
      Severity.ERROR,
      "more was found than is shown",
      "mending only what the last lines name",
      "mending from the top and reading again",
      "the first mistakes often cause the later ones"),
  UNREADABLE(
      "Q0101",
      Severity.ERROR,
      "a document is not there or cannot be read",
      "include: `MAINTANERS.md`",
      "include: `MAINTAINERS.md`",
      "a rule that nobody can look up is no rule"),
  TOO_LARGE(
      "Q0102",
      Severity.ERROR,
      "a document has more than 2 MiB, or all together more than 8 MiB",
      "pasting exports or minutes into the charter",
      "people in a CSV file, minutes elsewhere",
      "every change of the charter is read at once, on every machine that decides by it"),
  NOT_UTF8(
      "Q0103",
      Severity.ERROR,
      "the bytes of a document are not UTF-8 text",
      "saving as UTF-16 or Latin-1",
      "saving as UTF-8",
      "the same bytes must be the same names everywhere"),
  LINE_TOO_LONG(
      "Q0104",
      Severity.ERROR,
      "a line has more than 16,384 characters",
      "one row that lists everybody",
      "one row a person",
      "a line that long cannot be reviewed"),
  TURNS_TEXT(
      "Q0105",
      Severity.ERROR,
      "a character turns the direction of the text round it",
      "U+202E before a handle",
      "the handle alone",
      "a row would be read otherwise than it looks (CVE-2021-42574)"),
  INVISIBLE(
      "Q0106",
      Severity.ERROR,
      "a header, name or marker holds a character that nobody sees",
      "a zero-width space inside `Approvals`",
      "`Approvals` typed anew",
      "two names that look the same would be different"),
  LOOK_ALIKE(
      "Q0107",
      Severity.ERROR,
      "a word mixes letters of two alphabets",
      "a Cyrillic `а` in `maintainer`",
      "`maintainer` typed with one keyboard",
      "two names that look the same would be different"),
  MERGE_CONFLICT(
      "Q0108",
      Severity.ERROR,
      "a merge was left unfinished",
      "committing the lines `<<<<<<<` and `>>>>>>>`",
      "choosing one side",
      "Markdown takes these lines for rows"),
  NESTED_TOO_DEEP(
      "Q0109",
      Severity.ERROR,
      "quotes and lists stand more than 32 deep within each other",
      "`> > > >` and so on",
      "a list of two levels",
      "nobody can see what belongs to what"),
  FRONT_MATTER(
      "Q0110",
      Severity.ERROR,
      "the front matter is not flat: `key: value` and lists",
      "a map inside a map",
      "`include: MAINTAINERS.md, cn.txt`",
      "a small form can be read by everybody, and by every tool"),
  FRONT_MATTER_KEY(
      "Q0111",
      Severity.ERROR,
      "the front matter has a key that means nothing",
      "`languge: zh`",
      "`language: zh`",
      "a key that is ignored looks like one that works"),
  KEY_TWICE(
      "Q0112",
      Severity.ERROR,
      "a key stands twice in the front matter",
      "two lines `include:`",
      "one line `include: a.md, b.md`",
      "nobody knows which of the two holds"),
  FRONT_MATTER_VALUE(
      "Q0113",
      Severity.ERROR,
      "a key of the front matter has a value that it does not take",
      "`effective: soon`",
      "`effective: 2026-01-31`",
      "what cannot be read must not be guessed"),
  FORMAT_NEWER(
      "Q0114",
      Severity.ERROR,
      "the charter is written in a newer format than this version reads",
      "`governance: 2` under an old engine",
      "upgrading the engine first",
      "an old engine would read new rules by old meanings"),
  INCLUDE_OUTSIDE(
      "Q0115",
      Severity.ERROR,
      "an include leaves the repository",
      "`include: ../people.md`",
      "`include: docs/people.md`",
      "a charter is what its own repository holds and reviews"),
  INCLUDE_COUNT(
      "Q0116",
      Severity.ERROR,
      "more than 20 documents are included",
      "a document a person",
      "one roster",
      "every document must be opened for every decision on the charter"),
  INCLUDE_CYCLE(
      "Q0117",
      Severity.ERROR,
      "a document is included twice, or includes itself",
      "`include: GOVERNANCE.md` in `GOVERNANCE.md`",
      "each document once",
      "its rows would stand twice"),
  INCLUDE_KIND(
      "Q0118",
      Severity.ERROR,
      "it cannot be told what an included document holds",
      "`include: people.pdf`; a CSV file with rules",
      "`people.csv` that begins with `# charter: roster`",
      "what is not understood must not be skipped"),
  FRONT_MATTER_INCLUDED(
      "Q0119",
      Severity.ERROR,
      "an included document has front matter of its own",
      "`include:` inside `MAINTAINERS.md`",
      "all keys in the main document",
      "one document says what belongs to the charter"),
  CALENDAR_FILE(
      "Q0120",
      Severity.ERROR,
      "a calendar has a line that cannot be read, or lacks its ends",
      "`holiday 1 May`",
      "`holiday 2026-05-01`",
      "a deadline must not hang on a guess"),
  CALENDAR_TWICE(
      "Q0121",
      Severity.ERROR,
      "two calendars have one name",
      "two files `# calendar: cn`",
      "one file a calendar",
      "nobody knows which of the two holds"),
  PROMISED(
      "Q0122",
      Severity.ERROR,
      "a kind that `tables` promises has no table",
      "`tables: reviews, roster` without a roster",
      "the table, or a shorter list",
      "a table that loses its marker would vanish without a word"),
  PROMISE_WRONG(
      "Q0123",
      Severity.ERROR,
      "`tables` names a kind twice, or one that does not exist",
      "`tables: reviews, reviews`",
      "`tables: reviews, roster`",
      "a promise must say what it means"),
  NO_RULES(
      "Q0124",
      Severity.ERROR,
      "no table of the charter carries a marker",
      "a table under a heading `Rules`",
      "`<!-- charter: reviews -->` above the table",
      "an empty charter would block every change, even its own repair"),
  MARKER_MALFORMED(
      "Q0201",
      Severity.ERROR,
      "a marker is not written as one",
      "`<!-- charter reviews -->`",
      "`<!-- charter: reviews -->` alone on a line",
      "a marker that is not seen takes the rules away with it"),
  KIND_UNKNOWN(
      "Q0202",
      Severity.ERROR,
      "a marker names a kind of table that does not exist",
      "`<!-- charter: reveiws -->`",
      "`<!-- charter: reviews -->`",
      "an unknown table might be the one that matters"),
  KIND_LATER(
      "Q0203",
      Severity.ERROR,
      "a marker names a kind that this version does not decide by",
      "`<!-- charter: votes -->`",
      "the table without its marker",
      "a rule that is not applied must not look as if it were"),
  MARKER_ATTRIBUTE(
      "Q0204",
      Severity.ERROR,
      "a marker has an attribute that means nothing",
      "`<!-- charter: roster state=gone -->`",
      "`<!-- charter: roster status=emeritus -->`",
      "what is not understood must not be skipped"),
  MARKER_ALONE(
      "Q0205",
      Severity.ERROR,
      "no table stands below a marker",
      "a heading between the marker and its table",
      "the marker right above the table",
      "rules that vanish must be told"),
  HEADER_DIFFERS(
      "Q0206",
      Severity.ERROR,
      "the line of dashes under the header is missing or has another number of cells",
      "a header of three cells over `| --- | --- |`",
      "one `---` for each header",
      "Markdown shows no table then, and the rules vanish"),
  FULL_WIDTH(
      "Q0207",
      Severity.ERROR,
      "full-width bars, dashes or colons stand where half-width ones make a table",
      "`｜ 规则 ｜`",
      "`| 规则 |`",
      "Markdown shows no table then, and the rules vanish"),
  IN_HTML(
      "Q0208",
      Severity.ERROR,
      "an HTML block hides the table",
      "`<details>` right above the marker",
      "a blank line between them",
      "Markdown reads no table inside HTML"),
  INDENTED(
      "Q0209",
      Severity.ERROR,
      "four spaces make the table a block of code",
      "a table indented under a list item",
      "the table at the left margin",
      "Markdown shows no table then, and the rules vanish"),
  NESTED_TABLE(
      "Q0210",
      Severity.ERROR,
      "a marked table stands in a quote or list",
      "`> <!-- charter: reviews -->`",
      "the table at the left margin",
      "a quoted rule is not the rule, and Markdown cuts such tables off easily"),
  ROWS_CUT_OFF(
      "Q0211",
      Severity.ERROR,
      "a blank line or comment cuts rows off from their table",
      "a blank line between two rows",
      "rows without a gap",
      "Markdown ends the table there, and the rest of the rules vanish"),
  SWALLOWED(
      "Q0212",
      Severity.ERROR,
      "a line of text glued under a table became a row of it",
      "a sentence right under the last row",
      "a blank line between them",
      "Markdown takes it for a rule"),
  CELL_COUNT(
      "Q0213",
      Severity.ERROR,
      "a row has more or fewer cells than the header",
      "`| docs | 1 reviewer |` under three headers",
      "`| docs | 1 reviewer | |`",
      "Markdown drops what is too much and fills up what is missing, both in silence"),
  CODE_SPLIT(
      "Q0214",
      Severity.ERROR,
      "a bar between back-ticks cuts a cell in two",
      "`` `a|b` ``",
      "`` `a\\|b` ``",
      "in tables a bar always ends the cell, even in code"),
  COLUMN_UNKNOWN(
      "Q0215",
      Severity.ERROR,
      "the kind has no such column",
      "`Aprovals`",
      "`Approvals`",
      "a column that is ignored looks like one that works"),
  COLUMN_LATER(
      "Q0216",
      Severity.ERROR,
      "the column is part of the format, but this version does not decide by it",
      "`Decided by` in `reviews`",
      "the table without the column",
      "a rule that is not applied must not look as if it were"),
  COLUMN_MISSING(
      "Q0217",
      Severity.ERROR,
      "a column that the kind needs is missing",
      "`reviews` without `Approvals`",
      "the column, with `none` where nothing is needed",
      "what is left out must not be guessed"),
  COLUMN_TWICE(
      "Q0218",
      Severity.ERROR,
      "two columns mean the same",
      "`Approvals` and `Needs`",
      "one of the two",
      "nobody knows which of the two holds"),
  CELL_BLANK(
      "Q0219",
      Severity.ERROR,
      "a cell is blank that may not be",
      "a blank cell under `Approvals`",
      "`none`",
      "nothing required must be said, not forgotten"),
  TOO_MANY_ROWS(
      "Q0220",
      Severity.ERROR,
      "the charter has more than 100,000 rows",
      "every contributor in the roster",
      "roles that the forge knows",
      "reading must take seconds at most"),
  TOO_MANY_COLUMNS(
      "Q0221",
      Severity.ERROR,
      "a table has more than 64 columns",
      "a column a person",
      "a row a person",
      "no kind has so many"),
  NAME_WRONG(
      "Q0222",
      Severity.ERROR,
      "a name is too long or cannot be one",
      "a sentence under `Rule`",
      "`kernel`, with the sentence under `Why`",
      "names are quoted in every answer"),
  CSV(
      "Q0223",
      Severity.ERROR,
      "a CSV file is not well formed",
      "a quotation mark that is never closed",
      "`\"Bell, Ann\"`",
      "where a cell ends would have to be guessed"),
  FORMULA(
      "Q0224",
      Severity.ERROR,
      "a cell of a CSV file is a formula to a spreadsheet",
      "`=A1`",
      "the value itself",
      "the cell would say something else to whoever opens it"),
  CODE_ENDLESS(
      "Q0225",
      Severity.ERROR,
      "a block of code that is never closed hides a marked table",
      "three back-ticks above the table and none below",
      "a block that is closed before the marker",
      "Markdown shows code to the end of the document, and the rules vanish"),
  ROW_TWICE(
      "Q0301",
      Severity.ERROR,
      "two rows have one key",
      "two rows `kernel`",
      "one row, or two names",
      "every answer names the row that it applied"),
  UNKNOWN_ROLE(
      "Q0302",
      Severity.ERROR,
      "a role is named that no table declares",
      "`2 maintaners`",
      "`2 maintainers`",
      "a role that nobody holds can approve nothing"),
  UNKNOWN_PERSON(
      "Q0303",
      Severity.ERROR,
      "a person is named whom the roster does not list",
      "`@an`",
      "`@ann`",
      "a handle with a slip belongs to a stranger"),
  UNKNOWN_MODULE(
      "Q0304",
      Severity.ERROR,
      "a module is named that no table declares",
      "`module kernle`",
      "`module kernel`",
      "a module without paths holds no file"),
  UNKNOWN_EXCEPTION(
      "Q0305",
      Severity.ERROR,
      "an exception is named that no table declares",
      "`Waived by: fasttrack`",
      "`Waived by: fast-track`",
      "nobody could invoke it"),
  UNKNOWN_RULE(
      "Q0306",
      Severity.ERROR,
      "a row is named that does not exist",
      "`Instead of: othr`",
      "`Instead of: other`",
      "an alternative to nothing would never apply"),
  CHAINED(
      "Q0307",
      Severity.ERROR,
      "a row stands in for a row that is an alternative itself",
      "`a` instead of `b` instead of `c`",
      "both instead of `c`",
      "who reads one row must see what it replaces"),
  OWN_WHEN(
      "Q0308",
      Severity.ERROR,
      "a row with `Instead of` has a `When` of its own",
      "`When: always` beside `Instead of: other`",
      "a blank `When`",
      "an alternative applies exactly when the row does that it stands in for"),
  NO_WHEN(
      "Q0309",
      Severity.ERROR,
      "a row does not say when it applies",
      "a blank `When`",
      "`always`, `otherwise` or a path",
      "what is left out must not be guessed"),
  OTHERWISE_TWICE(
      "Q0310",
      Severity.ERROR,
      "two rows govern what no other row does",
      "two rows with `otherwise`",
      "one row, or an alternative to it",
      "nobody would know which of the two was meant to be the rest"),
  CYCLE(
      "Q0311",
      Severity.ERROR,
      "rows lead back to where they began",
      "`a` below `b`, `b` below `a`",
      "an order with a top and a bottom",
      "everybody would stand above everybody"),
  UNKNOWN_CALENDAR(
      "Q0312",
      Severity.ERROR,
      "a calendar is named that no included file holds",
      "`10 working days (cn)` alone",
      "`include: cn.txt`",
      "a deadline must not hang on a guess"),
  ENDS_EARLY(
      "Q0314",
      Severity.ERROR,
      "a spell ends before it begins",
      "Since 2026, Until 2025",
      "the two dates the other way round",
      "such a spell never holds"),
  OTHERWISE_MISPLACED(
      "Q0315",
      Severity.ERROR,
      "`otherwise` stands where nothing is left over",
      "an exception with `When: otherwise`",
      "`always`, or a path",
      "only review rows divide the files of a contribution"),
  RESTARTS_NOTHING(
      "Q0316",
      Severity.ERROR,
      "`Restarts when` stands in a row without `Stay open`",
      "a restart without a clock",
      "both cells, or neither",
      "there is nothing to restart"),
  TWO_ACCOUNTS(
      "Q0317",
      Severity.ERROR,
      "an account belongs to two people",
      "`@ann` under `Also known as` of two handles",
      "one row a person, with all accounts",
      "one person has one voice"),
  TOO_DEEP(
      "Q0318",
      Severity.ERROR,
      "a role, module or organisation leads to more than 100 others",
      "a ladder of 102 roles, each below the next",
      "the few rungs that people climb",
      "every answer walks from a row to all that it leads to"),
  UNMARKED(
      "Q0501",
      Severity.WARNING,
      "a table looks like rules and carries no marker",
      "a table with `Rule`, `When` and `Approvals` without a marker",
      "the marker, or `<!-- charter: none -->`",
      "people would take it for law, and the engine does not"),
  NO_TABLE(
      "Q0502",
      Severity.WARNING,
      "lines with bars look like a table, but Markdown shows none",
      "rows without a header",
      "a table, or plain text",
      "readers see a heap of bars"),
  ROLE_NEAR(
      "Q0503",
      Severity.WARNING,
      "a role of the roster is spelled almost like a declared one",
      "`maintaner` in the roster",
      "`maintainer`",
      "its holders would hold another role"),
  UNKNOWN_OWNER(
      "Q0504",
      Severity.WARNING,
      "a module is owned by somebody whom the roster does not list",
      "`@an` under `Owners`",
      "`@ann`, or a row in the roster",
      "a handle with a slip belongs to a stranger"),
  IDLE_EXCEPTION(
      "Q0505",
      Severity.WARNING,
      "no row says that the exception may waive it",
      "an exception that no `Waived by` names",
      "`Waived by: fast-track` in the row meant",
      "invoking it would change nothing"),
  TERM_OVER(
      "Q0506",
      Severity.WARNING,
      "a term was over before the charter takes effect",
      "Until 2024 under `effective: 2026-01-01`",
      "a new term, or `Status: emeritus`",
      "such a row counts nowhere"),
  ORGANISATION_NEAR(
      "Q0507",
      Severity.WARNING,
      "an organisation is spelled almost like a declared one",
      "`Redhat` beside `Red Hat`",
      "one spelling",
      "two spellings are two organisations"),
  INCLUDE_EMPTY(
      "Q0508",
      Severity.WARNING,
      "an included document holds no marked table",
      "`include: MAINTAINERS.md` whose tables carry no marker",
      "`<!-- charter: roster -->` above its table",
      "people would take it for part of the charter, and it rules nothing");

  private final String id;
  private final Severity severity;
  private final String means;
  private final String avoid;
  private final String prefer;
  private final String why;

  Code(String id, Severity severity, String means, String avoid, String prefer, String why) {
    this.id = id;
    this.severity = severity;
    this.means = means;
    this.avoid = avoid;
    this.prefer = prefer;
    this.why = why;
  }

  /** The number by which a diagnostic names it. */
  String id() {
    return id;
  }

  Severity severity() {
    return severity;
  }

  /** What is wrong, in one sentence. */
  String means() {
    return means;
  }

  /** Text that has the mistake. */
  String avoid() {
    return avoid;
  }

  /** The same as it should be. */
  String prefer() {
    return prefer;
  }

  /** Why it is told. */
  String why() {
    return why;
  }
}
