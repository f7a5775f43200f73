package org.quorate.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.quorate.merge.MayMerge;

/**
 * Reads one contribution from what a forge prints, and states how much of each aspect that tells.
 *
 * <p>In comments, a line {@code /hold} sets a hold and {@code /hold cancel} lifts it, as Prow has
 * it; a line {@code /invoke NAME} invokes an exception; in code, quotations and lists it does not
 * count, and in HTML it can but hold. Nothing else is read into what people write.
 */
public final class Importers {

  private Importers() {}

  /** Which format a file is in, by its fields; empty if it is none that is known. */
  public static Optional<CaseFormat> detect(byte[] json) {
    Problems problems = new Problems();
    return JsonTree.read(json, problems)
        .flatMap(value -> object(value, problems))
        .flatMap(Importers::detect);
  }

  /** Reads a file of at most 32 MiB in any of the formats. */
  public static CaseReading read(byte[] json, Importing how) {
    Problems problems = new Problems();
    return read(JsonTree.read(json, problems), problems, how);
  }

  /** The same of what was read of it, and what was wrong with it so far. */
  static CaseReading read(Optional<JsonValue> json, Problems problems, Importing how) {
    Harvest harvest = new Harvest(how);
    Optional<MayMerge> question =
        json.flatMap(value -> object(value, problems)).flatMap(node -> read(node, harvest));
    if (problems.none() && question.isPresent()) {
      boolean own = harvest.format() == CaseFormat.QUORATE;
      JsonValue whole = own ? json.map(Importers::single).orElse(null) : null;
      Constraints.check(question.get(), whole == null ? Constraints.ELSEWHERE : whole, problems);
    }
    return problems.none() && question.isPresent()
        ? new CaseReading.Readable(
            question.get(), harvest.format(), harvest.ending(), harvest.notes())
        : new CaseReading.Unreadable(problems.all());
  }

  /**
   * Reads a file of at most 32 MiB; no more than that is taken from the stream.
   *
   * @throws IOException if the stream cannot be read
   */
  public static CaseReading read(InputStream json, Importing how) throws IOException {
    return read(JsonText.bytes(json), how);
  }

  /** The one item of a list, as queries of forges answer; else the value itself. */
  private static JsonValue single(JsonValue value) {
    return value instanceof JsonValue.Items items && items.values().size() == 1
        ? items.values().get(0)
        : value;
  }

  private static Optional<CaseFormat> detect(Node node) {
    if (node.has("kind") && (node.has("contribution") || node.has("format"))) {
      return Optional.of(CaseFormat.QUORATE);
    }
    if (node.has("change_id") && node.has("_number")) {
      return Optional.of(CaseFormat.GERRIT);
    }
    if (GitLabEvent.is(node)
        || node.has("merge_request")
        || node.has("iid") && node.has("target_branch")) {
      return Optional.of(CaseFormat.GITLAB);
    }
    if (node.has("pull")
        || node.has("pull_request")
        || node.has("base") && node.has("head") && node.has("number")) {
      return Optional.of(CaseFormat.GITHUB);
    }
    boolean gh =
        List.of("headRefOid", "baseRefName", "statusCheckRollup", "isDraft", "latestReviews")
            .stream()
            .anyMatch(node::mentions);
    return gh ? Optional.of(CaseFormat.GH) : Optional.empty();
  }

  private static Optional<Node> object(JsonValue value, Problems problems) {
    JsonValue only = single(value);
    if (only instanceof JsonValue.Items items
        && items.values().size() > 1
        && items.values().stream().allMatch(JsonValue.Fields.class::isInstance)) {
      problems.add(
          CaseCode.TYPE,
          JsonPath.ROOT,
          only,
          "the file lists " + items.values().size() + " contributions",
          "give one of them: one is decided at a time");
      return Optional.empty();
    }
    return Optional.of(Node.of(only, JsonPath.ROOT, problems));
  }

  private static Optional<MayMerge> read(Node node, Harvest harvest) {
    if (!node.problems().none()) {
      return Optional.empty();
    }
    CaseFormat given = harvest.how().format();
    Optional<CaseFormat> format = given == null ? detect(node) : Optional.of(given);
    if (format.isEmpty()) {
      node.refuse(
          CaseCode.FORMAT,
          "this is neither a case nor a contribution of GitHub, GitLab or Gerrit",
          "give what `gh pr view --json` or the forge's REST interface prints, or our own format with"
              + " `kind` and `format`");
      return Optional.empty();
    }
    harvest.from(format.get());
    return switch (format.get()) {
      case QUORATE -> CaseReader.question(node).map(harvest::asOf);
      case GH -> GhImporter.read(node, harvest);
      case GITHUB -> GitHubImporter.read(node, harvest);
      case GITLAB -> GitLabImporter.read(node, harvest);
      case GERRIT -> GerritImporter.read(node, harvest);
    };
  }
}
