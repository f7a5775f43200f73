package org.quorate.engine.charter;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.charter.CharterSource;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.engine.cell.CellCode;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.Grammar;

/** The page that says everything a charter may say, made of what the reader itself goes by. */
final class ReferencePage {
  private final StringBuilder page = new StringBuilder();

  private ReferencePage() {}

  /**
   * The page as Markdown.
   *
   * @param others pages of codes that others than the reader report
   */
  static String text(List<CodePage> others) {
    ReferencePage reference = new ReferencePage();
    reference.opening();
    reference.documents();
    reference.kinds();
    for (TableKind kind : TableKind.values()) {
      if (kind.decided()) {
        reference.columns(kind);
      }
    }
    reference.others();
    reference.block(ReferenceMeanings.ROWS);
    reference.block(ReferenceMeanings.VOTES);
    reference.block(ReferenceMeanings.BODIES);
    reference.block(ReferenceMeanings.LADDER);
    reference.block(ReferenceMeanings.APPEAL);
    reference.block(ReferenceMeanings.DEPARTURES);
    reference.block(ScenarioMeanings.LADDER);
    reference.block(ReferenceMeanings.PEOPLE);
    reference.block(ReferenceMeanings.FORGES);
    reference.cells();
    reference.diagnostics(others);
    return reference.page.toString();
  }

  private void opening() {
    line("# The charter: kinds, columns, cells, diagnostics");
    line("");
    line("This page is generated from the code of the reader, format version 1.");
    line("");
  }

  private void documents() {
    line("## Documents");
    line("");
    line(
        "The main document is the first that is there of "
            + CharterSource.PLACES.stream().map(it -> "`" + it + "`").collect(joining(", "))
            + ".");
    line(
        "It, what it includes, and those of these paths that come before it are what `kind"
            + " governance` means.");
    line("A link is no document: the text itself stands there.");
    line("");
    line(
        "A table is law if a marker stands above it: `<!-- charter: KIND -->`, or `<!-- 章程：KIND"
            + " -->`.");
    line(
        "A marker of a roster may set the status of every row: `<!-- charter: roster"
            + " status=emeritus -->`.");
    line("`<!-- charter: none -->` says that a table which looks like law is none.");
    line(
        "Several tables of one kind are read as one; the order of rows and columns never matters.");
    line("");
    line("Front matter stands between two lines `---` at the head of the main document:");
    line("");
    row("Key", "Holds", "If it is missing");
    row("---", "---", "---");
    row("`governance`", "the version of the format: `1`", "`1`");
    row("`name`", "the community's name", "the document's path");
    row("`language`", "`en` or `zh`; English words are understood in both", "`en`");
    row("`tables`", "kinds that must be there: `reviews, roster`", "nothing is promised");
    row("`include`", "further documents, by their paths from the root", "none");
    row(
        "`calendar`",
        "`UTC`, or the calendar of working days that name none",
        "`UTC`: Monday to Friday");
    row(
        "`effective`",
        "the first date of its force, in UTC; an earlier decision says so first",
        "in force");
    line("");
    line(
        "A list is written `a, b`, `[a, b]` or as lines `- a`. Included documents have no front"
            + " matter.");
    line("");
    files();
    limits();
  }

  private void files() {
    line("- `.md`: Markdown, as the main document.");
    line(
        "- `.csv`: people. The first line is `# charter: roster` (or `affiliations`,"
            + " `organisations`),");
    line(
        "  the second holds the headers, then a line a row (RFC 4180, no line breaks inside"
            + " cells).");
    line(
        "- `.txt`: a calendar. The first line is `# calendar: NAME`; then lines of a word and a"
            + " date,");
    line("  or two dates with `..` between them: `from`, `to`, `holiday`, `workday`, `blackout`.");
    line("");
    line("```text");
    line("# calendar: cn");
    line("from 2026-01-01");
    line("to 2026-12-31");
    line("holiday 2026-02-16..2026-02-22");
    line("workday 2026-02-14");
    line("blackout 2026-12-24..2026-12-31");
    line("```");
    line("");
  }

  private void limits() {
    line(
        "Limits: "
            + (Limits.DOCUMENT_BYTES >> 20)
            + " MiB a document, "
            + (Limits.ALL_BYTES >> 20)
            + " MiB in all, "
            + Limits.INCLUDES
            + " included documents, "
            + Limits.ROWS
            + " rows, "
            + Limits.RULES
            + " of reviews, votes, exceptions or scenarios each, "
            + Limits.CROWD
            + " people in all scenarios, "
            + Limits.CAST
            + " rows of roster and affiliations times scenarios ("
            + Limits.SUSPENDING
            + " times over with `Suspended`), "
            + Limits.COLUMNS
            + " columns a table, "
            + Limits.LINE
            + " characters a line, "
            + Limits.NAME
            + " characters a name, "
            + Limits.LINKED
            + " steps up from a role, module or organisation.");
    line("");
  }

  private void kinds() {
    line("## Kinds of table");
    line("");
    row("Kind", "Also", "Decided by this version");
    row("---", "---", "---");
    for (TableKind kind : TableKind.values()) {
      List<String> others = kind.names().subList(1, kind.names().size());
      row("`" + kind.shown() + "`", code(others), kind.decided() ? "yes" : "not yet");
    }
    line("");
    line(
        "In the tables below, **bold** columns are the key: no two rows have the same in all of"
            + " them,");
    line(
        "and with the kind it is the row's name in answers, such as `reviews/kernel`. `Holds` names"
            + " the");
    line("kind of cell, explained under Cells; `Also` lists other headers that mean the same.");
    line("");
  }

  private void block(String lines) {
    page.append(lines).append('\n');
  }

  private void columns(TableKind kind) {
    line("### " + kind.shown());
    line("");
    row("Column", "Needed", "Holds", "If blank", "Also");
    row("---", "---", "---", "---", "---");
    for (Field field : Field.of(kind)) {
      List<String> others = field.names().subList(1, field.names().size());
      row(
          field.key() ? "**" + field.shown() + "**" : field.shown(),
          field.needed() ? "yes" : "no",
          field.holds(),
          field.filled() ? "not allowed" : field.blank(),
          String.join(", ", others));
    }
    line("");
    List<String> later = Headers.LATER.getOrDefault(kind, List.of());
    if (!later.isEmpty()) {
      line("Not decided yet, and refused: " + String.join(", ", later) + ".");
      line("");
    }
  }

  private void others() {
    line("### Columns of free text, in every kind");
    line("");
    line(String.join(", ", Headers.PROSE) + ".");
    line("");
    line("The first of `Why` and its other names is quoted in explanations.");
    line("");
  }

  private void cells() {
    line("## Cells");
    line("");
    line(
        "Words between quotes stand as they are, in any case; `[ ]` may be left out, `{ }` may be"
            + " repeated,");
    line(
        "`|` parts choices. Names of roles, modules and people are those of the charter, in any"
            + " language.");
    line("");
    for (Grammar grammar : Cells.grammars()) {
      line("### " + grammar.name());
      line("");
      line(grammar.means() + ".");
      line("");
      if (grammar.name().equals("counting")) {
        block(ReferenceMeanings.COUNTING);
      }
      fenced(grammar.english());
      fenced(grammar.chinese());
      row("For example", "the same in Chinese");
      row("---", "---");
      for (Grammar.Example example : grammar.examples()) {
        row(span(example.english()), span(example.chinese()));
      }
      line("");
    }
  }

  private void fenced(List<String> lines) {
    if (!lines.isEmpty()) {
      line("```text");
      lines.forEach(this::line);
      line("```");
      line("");
    }
  }

  private void diagnostics(List<CodePage> others) {
    line("## Diagnostics");
    line("");
    List<CodePage> pages = new ArrayList<>(others);
    Stream.of(Code.values()).map(Code::page).forEach(pages::add);
    Stream.of(CellCode.values()).map(CellCode::page).forEach(pages::add);
    pages.sort(Comparator.comparing(CodePage::code));
    pages.forEach(this::diagnostic);
  }

  private void diagnostic(CodePage code) {
    line("### " + code.code() + (code.severity() == Severity.ERROR ? "" : " (warning)"));
    line("");
    line(sentence(code.means()));
    line("");
    line("- Avoid: " + code.avoid());
    line("- Prefer: " + code.prefer());
    line("- Why: " + code.why());
    line("");
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String span(String text) {
    return text.indexOf('`') < 0 ? "`" + text + "`" : "`` " + text + " ``";
  }

  private void row(String... cells) {
    line(
        "| "
            + String.join(" | ", List.of(cells).stream().map(it -> it.replace("|", "\\|")).toList())
            + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
