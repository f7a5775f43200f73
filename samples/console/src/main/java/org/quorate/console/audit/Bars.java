package org.quorate.console.audit;

import java.util.ArrayList;
import java.util.List;
import org.quorate.console.print.Markup;

/** Horizontal bars as inline SVG, each with a title that says the same in words. */
final class Bars {
  private static final int WIDE = 1000;
  private static final int HIGH = 14;

  private Bars() {}

  /** A part of a bar: its class in the stylesheet, its word, its number. */
  record Part(String style, String word, int number) {}

  /** The parts of one row's answers. */
  static List<Part> parts(Counts counts) {
    return List.of(
        new Part("met", "met", counts.met()),
        new Part("waived", "waived", counts.waived()),
        new Part("instead", "met by a row instead of it", counts.instead()),
        new Part("unknown", "unknown", counts.unknown()),
        new Part("unmet", "unmet", counts.unmet()));
  }

  /** One bar of the whole width, divided. */
  static String stacked(String name, List<Part> parts) {
    long whole = parts.stream().mapToLong(Part::number).sum();
    Markup svg = new Markup();
    String words = name + ": " + words(parts);
    open(svg, words, WIDE);
    long before = 0;
    for (Part part : parts) {
      if (part.number() > 0) {
        long from = before * WIDE / whole;
        before += part.number();
        rectangle(svg, part.style(), from, Math.max(1, before * WIDE / whole - from));
      }
    }
    return svg.raw("</svg>").toString();
  }

  /** One bar as long as its share of the longest. */
  static String single(String words, long number, long longest) {
    Markup svg = new Markup();
    open(svg, words, WIDE);
    rectangle(svg, "share", 0, Math.max(2, number * WIDE / Math.max(1, longest)));
    return svg.raw("</svg>").toString();
  }

  private static void open(Markup svg, String words, int wide) {
    svg.raw(
        Markup.filled(
            "<svg class=\"bar\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" role=\"img\">",
            wide, HIGH));
    svg.element("title", words);
  }

  private static void rectangle(Markup svg, String style, long x, long width) {
    svg.raw(
        Markup.filled(
            "<rect class=\"%s\" x=\"%d\" y=\"0\" width=\"%d\" height=\"%d\"/>",
            style, x, width, HIGH));
  }

  private static String words(List<Part> parts) {
    List<String> words = new ArrayList<>();
    for (Part part : parts) {
      if (part.number() > 0) {
        words.add(Headline.number(part.number()) + " " + part.word());
      }
    }
    return words.isEmpty() ? "never applied" : String.join(", ", words);
  }
}
