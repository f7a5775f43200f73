package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.charter.FrontMatter.Entry;

/** Opens the documents that the main one names. Included documents name none themselves. */
final class Includes {
  private final Document main;
  private final Shelf shelf;
  private final Report report;
  private final Set<String> paths = new HashSet<>();

  Includes(Document main, Shelf shelf, Report report) {
    this.main = main;
    this.shelf = shelf;
    this.report = report;
  }

  /** What a document is read as, by the end of its path. */
  enum Form {
    MARKDOWN,
    LINES
  }

  /** A document and how it is read. */
  record Included(Document document, Form form) {}

  List<Included> open(List<Entry> entries) {
    List<Included> included = new ArrayList<>();
    if (entries.size() > Limits.INCLUDES) {
      refuse(
          Code.INCLUDE_COUNT,
          entries.get(Limits.INCLUDES),
          "the charter includes "
              + entries.size()
              + " documents; at most "
              + Limits.INCLUDES
              + " are read",
          "put tables of one kind into one document");
      return included;
    }
    for (Entry entry : entries) {
      open(entry).ifPresent(included::add);
    }
    return included;
  }

  private Optional<Included> open(Entry entry) {
    String path = entry.text();
    String reason = outside(path);
    if (reason != null) {
      refuse(
          Code.INCLUDE_OUTSIDE,
          entry,
          "the include " + Quoted.of(path) + " " + reason,
          "write a path from the root of the repository, such as `docs/MAINTAINERS.md`");
      return Optional.empty();
    }
    if (path.equals(main.path()) || !paths.add(path)) {
      refuse(
          Code.INCLUDE_CYCLE,
          entry,
          path.equals(main.path())
              ? "the document includes itself"
              : "the document " + Quoted.of(path) + " is included twice",
          "delete the entry");
      return Optional.empty();
    }
    Form form = form(path);
    if (form == null) {
      refuse(
          Code.INCLUDE_KIND,
          entry,
          "the end of " + Quoted.of(path) + " does not say how to read it",
          "include Markdown as `.md`, people as `.csv`, a calendar as `.txt`");
      return Optional.empty();
    }
    return Optional.ofNullable(shelf.open(path, entry.spot())).map(it -> new Included(it, form));
  }

  private void refuse(Code code, Entry entry, String message, String help) {
    report.add(code, entry.spot(), message, help);
  }

  private static @Nullable Form form(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
      return Form.MARKDOWN;
    }
    return lower.endsWith(".csv") || lower.endsWith(".txt") ? Form.LINES : null;
  }

  /** Why a path leaves the repository, or could. */
  private static @Nullable String outside(String path) {
    if (path.startsWith("/") || path.startsWith("~")) {
      return "is not a path inside the repository";
    }
    if (path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
      return "has a character that paths of a repository do not have";
    }
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        return "leaves the repository";
      }
      if (segment.isEmpty() || segment.equals(".") || segment.equalsIgnoreCase(".git")) {
        return "has the segment " + Quoted.of(segment);
      }
    }
    return path.chars().anyMatch(c -> Unseen.hides((char) c)) ? "has an invisible character" : null;
  }
}
