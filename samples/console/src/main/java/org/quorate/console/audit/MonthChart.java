package org.quorate.console.audit;

import java.util.List;
import org.quorate.console.print.Markup;

/** Contributions by month as an inline SVG of stacked columns: unmet below, kept above. */
final class MonthChart {
  private static final int WIDE = 960;
  private static final int HIGH = 220;
  private static final int LEFT = 48;
  private static final int TOP = 10;
  private static final int BOTTOM = 28;
  private static final int PLOT = HIGH - TOP - BOTTOM;

  private final List<AuditReport.Month> months;
  private final int ceiling;
  private final Markup svg = new Markup();

  private MonthChart(List<AuditReport.Month> months) {
    this.months = months;
    int most = months.stream().mapToInt(AuditReport.Month::judged).max().orElse(0);
    this.ceiling = ceiling(Math.max(1, most));
  }

  static String of(List<AuditReport.Month> months) {
    return new MonthChart(months).draw();
  }

  private String draw() {
    svg.raw(
        Markup.filled(
            "<svg class=\"months\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"mt md\">\n",
            WIDE, HIGH));
    svg.element("title id=\"mt\"", "Judged contributions by month");
    svg.element(
        "desc id=\"md\"",
        months.isEmpty()
            ? "There is none."
            : "From "
                + months.get(0).month()
                + " to "
                + months.get(months.size() - 1).month()
                + "; the lower part of each column broke a rule.");
    grid();
    for (int i = 0; i < months.size(); i++) {
      column(i, months.get(i));
    }
    years();
    return svg.raw("</svg>").toString();
  }

  /** The next of 1, 2, 3, 4, 5, 6, 8, 10, 20, 30 … */
  private static int ceiling(int most) {
    int step = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 3, 4, 5, 6, 8}) {
        if ((long) step * factor >= most) {
          return step * factor;
        }
      }
      step *= 10;
    }
  }

  private void grid() {
    int parts = ceiling % 4 == 0 ? 4 : ceiling % 5 == 0 ? 5 : ceiling;
    for (int i = 0; i <= parts; i++) {
      int y = TOP + PLOT - PLOT * i / parts;
      svg.raw(line("grid", LEFT, y, WIDE, y));
      svg.raw(label("end", LEFT - 6, y + 4, Headline.number((long) ceiling * i / parts)));
    }
  }

  private void column(int i, AuditReport.Month month) {
    if (month.judged() == 0) {
      return;
    }
    svg.raw("<g>");
    svg.element(
        "title",
        month.month()
            + ": "
            + Headline.number(month.judged())
            + " judged, "
            + Headline.number(month.unmet())
            + " unmet");
    int unmet = height(month.unmet());
    int all = height(month.judged());
    svg.raw(rectangle("unmet", i, TOP + PLOT - unmet, unmet));
    svg.raw(rectangle("met", i, TOP + PLOT - all, all - unmet));
    svg.raw("</g>\n");
  }

  private int height(int number) {
    int height = (int) ((long) PLOT * number / ceiling);
    return number > 0 ? Math.max(1, height) : 0;
  }

  /** The left edge of a column, in hundredths. */
  private long edge(int i) {
    return LEFT * 100L + (long) (WIDE - LEFT) * 100 * i / months.size();
  }

  private String rectangle(String style, int i, int y, int height) {
    long gap = months.size() > 200 ? 0 : 60;
    return height == 0
        ? ""
        : Markup.filled(
            "<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>",
            style, decimal(edge(i)), y, decimal(edge(i + 1) - edge(i) - gap), height);
  }

  private static String decimal(long hundredths) {
    return Markup.filled("%d.%02d", hundredths / 100, hundredths % 100);
  }

  private void years() {
    int labelled = Integer.MIN_VALUE;
    for (int i = 0; i < months.size(); i++) {
      int x = (int) (edge(i) / 100);
      boolean begins = i == 0 || months.get(i).month().getMonthValue() == 1;
      if (begins && x >= labelled + 44 && x <= WIDE - 30) {
        svg.raw(line("tick", x, TOP + PLOT, x, TOP + PLOT + 5));
        svg.raw(label("start", x, HIGH - 8, String.valueOf(months.get(i).month().getYear())));
        labelled = x;
      }
    }
  }

  private static String line(String style, int x1, int y1, int x2, int y2) {
    return Markup.filled(
        "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", style, x1, y1, x2, y2);
  }

  private static String label(String anchor, int x, int y, String words) {
    return Markup.filled(
        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n", anchor, x, y, Markup.escaped(words));
  }
}
