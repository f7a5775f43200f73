package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Row;
import org.quorate.charter.Rows;
import org.quorate.engine.charter.Figures.Figure;
import org.quorate.engine.charter.Prose.Sentence;

/**
 * Warns where prose beside a table of reviews names another number than the table. It looks only at
 * what can hardly mean anything else: a sentence that names one row in back-ticks, or one that
 * demands approvals of a role or a wait where no row of the charter knows that number. Sentences
 * with a condition, an exception or a negation are left alone.
 */
final class ProseDoubts {
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\b(not|n't|no longer|never|previous|formerly|used to|was|were|had|instead|except|unless"
              + "|fewer|less|more than|other|another|additional|further|example|e\\.g)\\b"
              + "|不|无需|除非|以前|曾|例外|例如|另|再|超过",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(if|when|where|after|within|only|vote|votes|voting|elect\\w*|nominat\\w*|remov\\w*"
              + "|veto\\w*|object\\w*|member\\w*|quorum|appeal\\w*)\\b|如果|如|若|当|时|投票|表决|选举|提名|否决|异议",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEMAND =
      Pattern.compile(
          "\\b(must|shall|needs?|requires?|required|have to|has to|at least)\\b|须|必须|需要|需|应|至少",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern APPROVAL =
      Pattern.compile(
          "\\b(approv\\w*|review\\w*|sign off|LGTM)\\b|批准|评审|审核|检视|同意", Pattern.CASE_INSENSITIVE);
  private static final Pattern WAIT =
      Pattern.compile("\\b(open|wait\\w*)\\b|等待|开放", Pattern.CASE_INSENSITIVE);

  private final Report report;
  private final Figures figures;
  private final Rows rows;
  private final Map<RuleName, List<Figure>> groups = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /** The rows of one section by their keys, and the first of them that speaks of something. */
  private record Beside(Map<String, ReviewRow> byKey, Map<String, ReviewRow> about) {}

  ProseDoubts(Rows rows, RoleNames roles, Report report) {
    this.report = report;
    this.rows = rows;
    figures = new Figures(roles);
  }

  void tell(Prose prose) {
    Map<Integer, Beside> sections = new HashMap<>();
    for (Sentence sentence : prose.sentences()) {
      List<Figure> said = figures.in(sentence.text());
      if (!said.isEmpty() && !OTHERWISE.matcher(sentence.text()).find()) {
        if (sections.isEmpty()) {
          sections.putAll(sections(prose));
        }
        Beside beside = sections.get(sentence.section());
        if (beside != null) {
          compare(sentence, said, beside);
        }
      }
    }
  }

  private Map<Integer, Beside> sections(Prose prose) {
    Map<Integer, Beside> sections = new HashMap<>();
    sections.put(-1, new Beside(Map.of(), Map.of()));
    for (ReviewRow row : rows.reviews()) {
      if (row.source().table().document().equals(prose.document())) {
        int section = prose.section(row.source().line());
        Beside beside =
            sections.computeIfAbsent(section, any -> new Beside(new HashMap<>(), new HashMap<>()));
        beside.byKey().put(row.name().key(), row);
        figures.in(text(row)).forEach(figure -> beside.about().putIfAbsent(figure.what(), row));
      }
    }
    return sections;
  }

  private static String text(Row row) {
    return row.source().text();
  }

  private void compare(Sentence sentence, List<Figure> said, Beside beside) {
    Set<ReviewRow> named = new LinkedHashSet<>();
    Matcher code = CODE.matcher(sentence.text());
    boolean anything = false;
    while (code.find()) {
      anything = true;
      ReviewRow row = beside.byKey().get(References.folded(code.group(1)));
      if (row != null) {
        named.add(row);
      }
    }
    if (named.size() == 1) {
      ReviewRow row = named.iterator().next();
      said.forEach(figure -> differ(sentence, figure, row, groups().get(group(row))));
    } else if (!anything && demands(sentence.text())) {
      said.forEach(figure -> compareAll(sentence, figure, beside));
    }
  }

  private static boolean demands(String text) {
    return DEMAND.matcher(text).find() && !CONDITION.matcher(text).find();
  }

  private void compareAll(Sentence sentence, Figure figure, Beside beside) {
    Pattern about = figure.time() ? WAIT : APPROVAL;
    ReviewRow row = beside.about().get(figure.what());
    if (row != null && about.matcher(sentence.text()).find()) {
      groups();
      if (!known.contains(key(figure))) {
        differ(sentence, figure, row, figures.in(text(row)));
      }
    }
  }

  /** What rows say together with those that stand in for them; made when first asked for. */
  private Map<RuleName, List<Figure>> groups() {
    if (groups.isEmpty()) {
      for (ReviewRow row : rows.reviews()) {
        List<Figure> own = figures.in(text(row));
        groups.computeIfAbsent(group(row), any -> new ArrayList<>()).addAll(own);
        own.forEach(figure -> known.add(key(figure)));
      }
      rows.exceptions()
          .forEach(row -> figures.in(text(row)).forEach(figure -> known.add(key(figure))));
    }
    return groups;
  }

  private static RuleName group(ReviewRow row) {
    return Objects.requireNonNullElse(row.insteadOf(), row.name());
  }

  private static String key(Figure figure) {
    return figure.number() + " " + figure.what();
  }

  /** Tells it where a row names other numbers of the same, and not this one. */
  private void differ(Sentence sentence, Figure said, Row row, @Nullable List<Figure> written) {
    Figure other = null;
    for (Figure figure : written == null ? List.<Figure>of() : written) {
      if (figure.what().equals(said.what())) {
        if (figure.number() == said.number()) {
          return;
        }
        other = other == null ? figure : other;
      }
    }
    if (other != null) {
      report.add(
          Code.PROSE_DIFFERS,
          sentence.at(said.offset()),
          "the text says "
              + Quoted.of(said.shown())
              + " where row `"
              + row.name().key()
              + "` says "
              + Quoted.of(other.shown()),
          "correct the one that is wrong; the row is what counts");
    }
  }
}
