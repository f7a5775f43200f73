package org.quorate.engine.charter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the header of a column means, in either language. */
final class Headers {
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final Pattern DECORATION = Pattern.compile("[*_`~:]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Columns that hold free text, in every kind. */
  static final List<String> PROSE =
      List.of(
          "Why",
          "Reason",
          "Reasons",
          "Rationale",
          "原因",
          "理由",
          "Notes",
          "Note",
          "Remarks",
          "Remark",
          "Comment",
          "Comments",
          "备注",
          "说明",
          "Description",
          "Descriptions",
          "描述",
          "Responsibilities",
          "Responsibility",
          "职责",
          "Example",
          "Examples",
          "例子",
          "举例");

  private static final Set<String> WHY =
      Set.of("why", "reason", "reasons", "rationale", "原因", "理由");
  private static final Set<String> PROSE_FOLDED = folded(PROSE);

  /**
   * Periods that are no wait: a public notice with objections, a time to withdraw, a delay granted.
   * {@code 等待期} is the wait, and none of these means the same.
   */
  private static final List<String> OTHER_PERIODS = List.of("公示期", "冷静期", "宽限期");

  /** Columns of the format that this version does not decide by. */
  static final Map<TableKind, List<String>> LATER = later();

  private static final Map<TableKind, Map<String, Field>> FIELDS = new EnumMap<>(TableKind.class);

  static {
    for (TableKind kind : TableKind.values()) {
      Map<String, Field> byHeader = new HashMap<>();
      for (Field field : Field.of(kind)) {
        field.names().forEach(name -> byHeader.put(folded(name), field));
      }
      FIELDS.put(kind, byHeader);
    }
  }

  private Headers() {}

  private static Map<TableKind, List<String>> later() {
    Map<TableKind, List<String>> later = new EnumMap<>(TableKind.class);
    later.put(TableKind.REVIEWS, OTHER_PERIODS);
    later.put(TableKind.EXCEPTIONS, OTHER_PERIODS);
    later.put(TableKind.SCENARIOS, with(OTHER_PERIODS, "已公示"));
    later.put(TableKind.ROLES, OTHER_PERIODS);
    later.put(TableKind.VOTES, with(OTHER_PERIODS, "效力"));
    later.put(TableKind.DEPARTURES, List.of("Appeal", "申诉"));
    later.put(
        TableKind.MODULES, List.of("Edition", "Editions", "版本", "Alternatives", "Alternative"));
    return later;
  }

  private static List<String> with(List<String> others, String... names) {
    List<String> all = new ArrayList<>(List.of(names));
    all.addAll(others);
    return List.copyOf(all);
  }

  /** What to do about a column that this version does not decide by. */
  static String help(TableKind kind, String header) {
    boolean period = OTHER_PERIODS.contains(folded(header));
    if (kind == TableKind.REVIEWS && period) {
      return "write `等待期` if it is how long a change stays open; else take the column away";
    }
    if (kind == TableKind.VOTES && period) {
      return "write `表决期` if it is how long votes are cast; else take the column away";
    }
    return "take the column away until a version decides by it";
  }

  /** The column that a header means; null if the kind knows none. */
  static @Nullable Field field(TableKind kind, String header) {
    return FIELDS.getOrDefault(kind, Map.of()).get(folded(header));
  }

  static boolean later(TableKind kind, String header) {
    return folded(LATER.getOrDefault(kind, List.of())).contains(folded(header));
  }

  static boolean prose(String header) {
    return PROSE_FOLDED.contains(folded(header));
  }

  static boolean why(String header) {
    return WHY.contains(folded(header));
  }

  /** The header that the author most likely meant, as the format shows it. */
  static Optional<String> suggestion(TableKind kind, String header) {
    Map<String, String> shown = new HashMap<>();
    PROSE.forEach(name -> shown.put(folded(name), name));
    for (Field field : Field.of(kind)) {
      field.names().forEach(name -> shown.put(folded(name), name));
    }
    return Suggestion.of(folded(header), shown.keySet()).map(shown::get);
  }

  /** The form in which names of kinds and columns are compared. */
  static String folded(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    folded = TAG.matcher(folded).replaceAll(" ");
    folded = REMARK.matcher(folded).replaceAll(" ");
    folded = DECORATION.matcher(folded).replaceAll("").replace('\u2019', '\'');
    return SPACE
        .matcher(folded.replace('-', ' '))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace("organiz", "organis")
        .replace("license", "licence");
  }

  private static Set<String> folded(Collection<String> names) {
    List<String> folded = new ArrayList<>();
    names.forEach(name -> folded.add(folded(name)));
    return new TreeSet<>(folded);
  }
}
