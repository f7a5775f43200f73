package org.quorate.engine.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What GitLab posts when something happens to a merge request, brought into the form of its REST
 * interface. Only what both tell is taken over; lists that an event does not hold stay unknown.
 */
final class GitLabEvent {
  /** Fields that mean the same in both. */
  private static final Set<String> SAME =
      Set.of("iid", "title", "state", "draft", "work_in_progress", "target_branch");

  private static final Set<String> INSTANTS = Set.of("created_at", "updated_at");

  private final Node event;
  private final Node attributes;
  private final JsonValue.Fields place;

  private GitLabEvent(Node event, Node attributes, JsonValue.Fields place) {
    this.event = event;
    this.attributes = attributes;
    this.place = place;
  }

  static boolean is(Node node) {
    return node.value("object_kind") instanceof JsonValue.Text kind
        && kind.value().equals("merge_request")
        && node.value("object_attributes") instanceof JsonValue.Fields;
  }

  /** The merge request that an event tells of. */
  static Node request(Node event) {
    JsonValue.Fields place = (JsonValue.Fields) event.required("object_attributes");
    JsonPath path = event.path().field("object_attributes");
    Node attributes = Node.of(place, path, event.problems());
    Map<String, JsonValue> fields = new GitLabEvent(event, attributes, place).fields();
    JsonValue request = new JsonValue.Fields(fields, place.line(), place.column());
    return Node.of(request, path, event.problems());
  }

  private Map<String, JsonValue> fields() {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    place.values().forEach((name, value) -> keep(name, value, fields));
    attributes
        .object("last_commit")
        .map(commit -> commit.value("id"))
        .ifPresent(sha -> fields.put("sha", sha));
    author().ifPresent(author -> fields.put("author", author));
    return fields;
  }

  private void keep(String name, JsonValue value, Map<String, JsonValue> fields) {
    if (SAME.contains(name)) {
      fields.put(name, value);
    } else if (INSTANTS.contains(name)) {
      fields.put(name, instant(value));
    } else if (name.equals("labels")) {
      fields.put(name, titles(value));
    }
  }

  /** Older GitLab writes {@code 2026-03-01 12:00:00 UTC}. */
  private static JsonValue instant(JsonValue value) {
    if (value instanceof JsonValue.Text text && text.value().endsWith(" UTC")) {
      String iso = text.value().replace(" UTC", "Z").replace(' ', 'T');
      return new JsonValue.Text(iso, text.line(), text.column());
    }
    return value;
  }

  private static JsonValue titles(JsonValue labels) {
    if (!(labels instanceof JsonValue.Items items)) {
      return labels;
    }
    List<JsonValue> titles = new ArrayList<>();
    for (JsonValue label : items.values()) {
      boolean titled =
          label instanceof JsonValue.Fields fields && fields.values().get("title") != null;
      titles.add(titled ? ((JsonValue.Fields) label).values().get("title") : label);
    }
    return new JsonValue.Items(titles, items.line(), items.column());
  }

  /** An event tells the author's number, and names those who take part. */
  private Optional<JsonValue> author() {
    JsonValue id = attributes.required("author_id");
    List<JsonValue> people = new ArrayList<>();
    people.add(event.value("user"));
    for (String list : List.of("assignees", "reviewers")) {
      if (event.value(list) instanceof JsonValue.Items items) {
        people.addAll(items.values());
      }
    }
    Optional<JsonValue> author = people.stream().filter(one -> numbered(one, id)).findFirst();
    if (author.isEmpty()) {
      attributes.invalid(
          "author_id",
          "the event tells the author's number, and nobody with that number",
          "ask GitLab's REST interface for the merge request");
    }
    return author;
  }

  private static boolean numbered(JsonValue person, JsonValue id) {
    return id instanceof JsonValue.Digits wanted
        && person instanceof JsonValue.Fields fields
        && fields.values().get("id") instanceof JsonValue.Digits given
        && given.written().equals(wanted.written());
  }
}
