package org.quorate.console.audit;

import java.util.List;
import org.quorate.console.print.Markup;
import org.quorate.console.print.Quoted;

/** The rows of the page's table of rules: each rule with its columns below it. */
final class RuleTable {
  private final Markup page;

  RuleTable(Markup page) {
    this.page = page;
  }

  void write(List<RowResult> rows) {
    rows.forEach(this::row);
  }

  private void row(RowResult row) {
    String name = Headline.name(row);
    page.raw("<tr class=\"rule\"><th scope=\"row\">")
        .element("code", name)
        .element("span class=\"place\"", Quoted.place(row.rule()))
        .element("span class=\"cells\"", Quoted.cells(row.rule()))
        .raw(row.judgeable() || row.counts().applied() == 0 ? "" : never())
        .raw("</th>");
    numbers(name, row.counts());
    if (row.columns().size() > 1) {
      row.columns().forEach(column -> column(name, column));
    }
  }

  private static String never() {
    return "<span class=\"note\">this history cannot judge it</span>";
  }

  private void column(String name, RowResult.ColumnResult column) {
    String word = column.column().isEmpty() ? "the row itself" : column.column();
    page.raw("<tr class=\"column\">").element("th scope=\"row\"", word);
    numbers(name + ", " + word, column.counts());
  }

  private void numbers(String name, Counts counts) {
    page.raw("<td class=\"plot\">").raw(Bars.stacked(name, Bars.parts(counts))).raw("</td>");
    for (int number : List.of(counts.applied(), counts.met(), counts.unmet(), counts.unknown())) {
      page.element("td class=\"n\"", Headline.number(number));
    }
    page.raw("</tr>\n");
  }
}
