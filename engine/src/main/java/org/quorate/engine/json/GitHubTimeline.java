package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.Label;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Push;

/**
 * What the timeline or the events of a pull request tell: who set a label, who dismissed a review,
 * and forced pushes. Of other pushes it knows no instant, only dates that authors wrote.
 */
final class GitHubTimeline {
  private final Harvest harvest;
  private final LabelSetters setters;
  private final Map<String, GitHubReviews.Dismissal> dismissals = new HashMap<>();
  private final Map<String, Handle> submitted = new HashMap<>();
  private final List<Push> pushes = new ArrayList<>();
  private final boolean told;
  private final boolean whole;

  GitHubTimeline(Node bundle, Harvest harvest) {
    this.harvest = harvest;
    setters = new LabelSetters(harvest.how().at());
    String field = bundle.has("timeline") ? "timeline" : "events";
    told = bundle.has(field);
    List<Node> events = bundle.objects(field, Optional::of);
    whole = Page.of(bundle, field, events.size()) == Extent.COMPLETE;
    events.forEach(this::event);
  }

  boolean told() {
    return told;
  }

  boolean whole() {
    return whole;
  }

  List<Push> pushes() {
    return pushes;
  }

  /** What it tells of reviews, of which a list is told so far. */
  GitHubReviews.Listing listing(Extent told) {
    return new GitHubReviews.Listing(told, told == Extent.PARTIAL, dismissals, submitted);
  }

  /** A label with the person who set it last. */
  Label label(Node node) {
    return setters.label(node.name("name"), whole);
  }

  /** A number or text that tells one thing of the forge from all others. */
  static String identity(Node node, String field) {
    JsonValue value = node.value(field);
    return value instanceof JsonValue.Digits digits ? digits.written() : node.text(field, "");
  }

  private void event(Node node) {
    Instant at = harvest.instant(node, "created_at");
    switch (node.text("event", "")) {
      case "labeled" -> setters.add(at, labelOf(node), actor(node));
      case "unlabeled" -> setters.add(at, labelOf(node), null);
      case "review_dismissed" ->
          node.object("dismissed_review").ifPresent(r -> dismissed(node, r, at));
      case "reviewed" -> reviewed(node);
      case "head_ref_force_pushed" -> pushed(node, at);
      default -> {}
    }
  }

  private static String labelOf(Node node) {
    return node.object("label").map(label -> label.text("name", "")).orElse("");
  }

  private Handle actor(Node node) {
    return Accounts.github(node, "actor", "event-" + node.path(), harvest);
  }

  private void dismissed(Node event, Node review, @Nullable Instant at) {
    String state = at == null ? "" : review.text("state", "").toLowerCase(Locale.ROOT);
    Lift lift = new Lift(actor(event), at == null ? Instant.EPOCH : at);
    dismissals.merge(
        identity(review, "review_id"),
        new GitHubReviews.Dismissal(state, lift),
        GitHubReviews.Dismissal::and);
  }

  /** A comment takes back no verdict. */
  private void reviewed(Node event) {
    String id = identity(event, "id");
    if (!id.isEmpty() && !event.text("state", "").equalsIgnoreCase("commented")) {
      submitted.put(id, Accounts.github(event, "user", "event-" + event.path(), harvest));
    }
  }

  private void pushed(Node node, @Nullable Instant at) {
    if (at != null && node.has("commit_id")) {
      pushes.add(new Push(at, node.name("commit_id"), null));
    }
  }
}
