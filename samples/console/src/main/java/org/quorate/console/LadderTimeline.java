package org.quorate.console;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.console.print.Markup;

/** Events as a plot: a row a person, a dot an event, from now to the horizon. */
final class LadderTimeline {
  private static final int WIDE = 800;
  private static final int LEFT = 180;
  private static final int RIGHT = 20;
  private static final int ROW = 20;
  private static final int TOP = 24;
  private static final int MOST = 60;
  private static final int TICKS = 6;
  private static final int LONGEST = 22;

  private final Instant from;
  private final long span;
  private final Markup svg = new Markup();

  private LadderTimeline(Instant from, Instant to) {
    this.from = from;
    this.span = Math.max(1, Duration.between(from, to).toSeconds());
  }

  static String of(Instant from, Instant to, List<LadderEvent> events) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    events.forEach(
        event -> {
          if (rows.size() < MOST) {
            rows.putIfAbsent(event.who(), rows.size());
          }
        });
    LadderTimeline plot = new LadderTimeline(from, to);
    int high = TOP + ROW * rows.size() + ROW;
    plot.svg
        .raw(Markup.filled("<svg class=\"timeline\" viewBox=\"0 0 %d %d\"", WIDE, high))
        .raw(" role=\"img\" aria-labelledby=\"lt\">\n")
        .element("title id=\"lt\"", "What time alone does, a row for each person");
    plot.days(high);
    rows.forEach(plot::name);
    for (LadderEvent event : events) {
      Integer row = rows.get(event.who());
      if (row != null) {
        plot.dot(event, row);
      }
    }
    return plot.svg.raw("</svg>").toString();
  }

  private int place(Instant at) {
    long seconds = Duration.between(from, at).toSeconds();
    return LEFT + (int) ((WIDE - LEFT - RIGHT) * seconds / span);
  }

  private void days(int high) {
    for (int i = 0; i <= TICKS; i++) {
      Instant at = from.plusSeconds(span * i / TICKS);
      int x = place(at);
      svg.raw(
          Markup.filled(
              "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
              x, TOP, x, high - ROW));
      svg.raw(Markup.filled("<text class=\"day\" x=\"%d\" y=\"%d\">", x - RIGHT, TOP - 8));
      svg.text(at.toString().substring(0, at.toString().indexOf('T'))).raw("</text>\n");
    }
  }

  private void name(String who, int row) {
    String shown = who.length() > LONGEST ? who.substring(0, LONGEST) + "…" : who;
    svg.raw(
        Markup.filled("<text class=\"end\" x=\"%d\" y=\"%d\">", LEFT - 10, TOP + ROW * row + 14));
    svg.text(shown).raw("</text>\n");
  }

  private void dot(LadderEvent event, int row) {
    svg.raw(
            Markup.filled(
                "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"5\">",
                event.good() ? "met" : "unmet", place(event.at()), TOP + ROW * row + 10))
        .element("title", Words.of(event.at()) + ": " + event.who() + " " + event.words())
        .raw("</circle>\n");
  }
}
