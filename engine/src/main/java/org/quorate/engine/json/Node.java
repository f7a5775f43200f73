package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object under reading: every accessor either answers or keeps a problem and answers something
 * harmless, because a text with a problem gives no question at all.
 */
final class Node {
  private final Map<String, JsonValue> values;
  private final JsonValue at;
  private final JsonPath path;
  private final Problems problems;

  /** Lists that came as their pages. */
  private final Set<String> paged = new LinkedHashSet<>();

  private final Set<String> asked = new LinkedHashSet<>();

  /** Fields that may be null, or of which it has been told already that they may not. */
  private final Set<String> mayBeNull = new LinkedHashSet<>();

  private Node(Map<String, JsonValue> values, JsonValue at, JsonPath path, Problems problems) {
    this.values = values;
    this.at = at;
    this.path = path;
    this.problems = problems;
  }

  /** The value as an object; an empty one after a problem. */
  static Node of(JsonValue value, JsonPath path, Problems problems) {
    if (value instanceof JsonValue.Fields fields) {
      return new Node(fields.values(), value, path, problems);
    }
    problems.add(
        CaseCode.TYPE,
        path,
        value,
        "an object is expected, this is " + value.shown(),
        "write `{…}`");
    return new Node(Map.of(), value, path, problems);
  }

  JsonPath path() {
    return path;
  }

  /** The object as it was read. */
  JsonValue whole() {
    return at;
  }

  Problems problems() {
    return problems;
  }

  /** The same, where a list may come as its pages. */
  Node withPagesJoined() {
    Map<String, JsonValue> joined = new LinkedHashMap<>(values);
    joined.replaceAll((name, value) -> Page.joined(value));
    Node node = new Node(joined, at, path, problems);
    joined.forEach(
        (name, value) -> {
          if (!value.equals(values.get(name))) {
            node.paged.add(name);
          }
        });
    return node;
  }

  /** Whether a list came as its pages, so that it is whole whatever its length. */
  boolean isPaged(String name) {
    return paged.contains(name);
  }

  /** Keeps a problem with the whole object. */
  void refuse(CaseCode code, String message, String help) {
    problems.add(code, path, at, message, help);
  }

  /** Whether a field is there and not null. */
  boolean has(String name) {
    return value(name) != null;
  }

  /** The names of all fields, where names are data; none may hold what is not seen. */
  Set<String> names() {
    values.forEach((name, value) -> Scalars.visible(name, value, path.field(name), problems));
    return values.keySet();
  }

  /** Whether a field is there, be it null. */
  boolean mentions(String name) {
    return values.containsKey(name);
  }

  /** A field's value; null if it is not there or is null. */
  @Nullable JsonValue value(String name) {
    asked.add(name);
    JsonValue value = values.get(name);
    return value instanceof JsonValue.Nothing ? null : value;
  }

  /** A field's value; a problem if it is not there. */
  JsonValue required(String name) {
    return required(name, "add `" + name + "`");
  }

  JsonValue required(String name, String help) {
    JsonValue value = value(name);
    if (value == null) {
      mayBeNull.add(name);
      problems.add(CaseCode.MISSING, path.field(name), at, "`" + name + "` is missing", help);
      return new JsonValue.Nothing(at.line(), at.column());
    }
    return value;
  }

  /** A field that has to be a text. */
  String text(String name) {
    JsonValue value = required(name);
    return value instanceof JsonValue.Nothing ? "" : text(name, value);
  }

  /** A field that may be a text. */
  String text(String name, String otherwise) {
    JsonValue value = value(name);
    return value == null ? otherwise : text(name, value);
  }

  /** A field that may be a text or null. */
  @Nullable String nullable(String name) {
    mayBeNull.add(name);
    JsonValue value = value(name);
    return value == null ? null : text(name, value);
  }

  /** The same, but not blank. */
  @Nullable String nullableUnlessBlank(String name) {
    String text = nullable(name);
    JsonValue value = value(name);
    if (text != null && value != null && text.isBlank()) {
      problems.add(
          CaseCode.VALUE,
          path.field(name),
          value,
          "the text is empty",
          "leave it out, or give one");
    }
    return text;
  }

  private String text(String name, JsonValue value) {
    return Scalars.text(value, path.field(name), problems);
  }

  /** A text without characters that are not seen, such as a path or label. */
  String name(String name) {
    String text = text(name);
    return Scalars.visible(text, value(name), path.field(name), problems);
  }

  /** The same, where it may be missing. */
  @Nullable String nullableName(String name) {
    mayBeNull.add(name);
    return has(name) ? name(name) : null;
  }

  boolean flag(String name) {
    JsonValue value = value(name);
    if (value == null || value instanceof JsonValue.Flag) {
      return value instanceof JsonValue.Flag flag && flag.value();
    }
    wrong(name, value, "`true` or `false` is expected, this is " + value.shown(), "write `true`");
    return false;
  }

  long count(String name, long most) {
    JsonValue value = value(name);
    return value == null ? 0 : Scalars.count(value, most, path.field(name), problems);
  }

  Instant instant(String name) {
    JsonValue value = required(name);
    return value instanceof JsonValue.Nothing
        ? Instant.EPOCH
        : Scalars.instant(value, path.field(name), problems);
  }

  @Nullable Instant nullableInstant(String name) {
    mayBeNull.add(name);
    return has(name) ? instant(name) : null;
  }

  /** A field that has to name something, by the name's own rules. */
  <N> Optional<N> named(String name, Function<String, N> form) {
    return required(name) instanceof JsonValue.Nothing ? Optional.empty() : mayName(name, form);
  }

  /** A field that may name something. */
  <N> Optional<N> mayName(String name, Function<String, N> form) {
    mayBeNull.add(name);
    JsonValue value = value(name);
    return value == null
        ? Optional.empty()
        : Scalars.named(value, form, path.field(name), problems);
  }

  /** A field that has to be a word of an enumeration. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
    JsonValue value = required(name);
    return value instanceof JsonValue.Nothing
        ? Optional.empty()
        : Words.read(value, words, path.field(name), problems);
  }

  /** A field that may be a word of an enumeration. */
  <E extends Enum<E>> E word(String name, Class<E> words, E otherwise) {
    return has(name) ? word(name, words).orElse(otherwise) : otherwise;
  }

  /** The words of a list. */
  <E extends Enum<E>> List<E> words(String name, Class<E> words) {
    return list(name, (value, where) -> Words.read(value, words, where, problems));
  }

  Optional<Node> object(String name) {
    mayBeNull.add(name);
    JsonValue value = value(name);
    return value == null ? Optional.empty() : Optional.of(of(value, path.field(name), problems));
  }

  /** The items of a list; none if the field is not there. */
  <T> List<T> list(String name, Item<T> item) {
    JsonValue value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonValue.Items items)) {
      wrong(name, value, "a list is expected, this is " + value.shown(), "write `[…]`");
      return List.of();
    }
    List<T> read = new ArrayList<>(items.values().size());
    for (int i = 0; i < items.values().size(); i++) {
      item.read(items.values().get(i), path.field(name).item(i)).ifPresent(read::add);
    }
    return read;
  }

  /** The objects of a list. */
  <T> List<T> objects(String name, Function<Node, Optional<T>> item) {
    return list(name, (value, where) -> item.apply(of(value, where, problems)));
  }

  /** The texts of a list, without characters that are not seen. */
  List<String> visible(String name) {
    return list(
        name,
        (value, where) ->
            Optional.of(
                Scalars.visible(Scalars.text(value, where, problems), value, where, problems)));
  }

  /** The names of a list. */
  <N> List<N> names(String name, Function<String, N> form) {
    return list(name, (value, where) -> Scalars.named(value, form, where, problems));
  }

  /** Refuses every field that nobody asked for, and null where something is expected. */
  void done() {
    for (Map.Entry<String, JsonValue> field : values.entrySet()) {
      String name = field.getKey();
      if (field.getValue() instanceof JsonValue.Nothing
          && asked.contains(name)
          && !mayBeNull.contains(name)) {
        wrong(name, field.getValue(), "`" + name + "` is `null`", "leave it out");
      }
      if (!asked.contains(name)) {
        problems.add(
            CaseCode.FIELD,
            path.field(name),
            field.getValue(),
            Quote.of(name) + " is not a field here",
            Nearest.help(name, asked));
      }
    }
  }

  void wrong(String name, JsonValue value, String message, String help) {
    problems.add(CaseCode.TYPE, path.field(name), value, message, help);
  }

  /** Keeps a problem with a field's value. */
  void invalid(String name, String message, String help) {
    JsonValue value = value(name);
    problems.add(CaseCode.VALUE, path.field(name), value == null ? at : value, message, help);
  }

  /** Reads one item of a list; empty after a problem. */
  interface Item<T> {
    Optional<T> read(JsonValue value, JsonPath where);
  }
}
