package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Label;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;

/** Approvals, requests for changes, labels and comments of a GitLab merge request. */
final class GitLabVoices {
  private final Node bundle;
  private final Node request;
  private final ContributionBuilder facts;
  private final Harvest harvest;
  private final List<Review> reviews = new ArrayList<>();
  private final Map<Handle, Instant> approvedAt = new HashMap<>();
  private final Map<Handle, Instant> takenBack = new HashMap<>();
  private boolean undated;
  private boolean ofTwoTimes;
  private boolean ofNobodyKnown;

  private GitLabVoices(Node bundle, Node request, ContributionBuilder facts, Harvest harvest) {
    this.bundle = bundle;
    this.request = request;
    this.facts = facts;
    this.harvest = harvest;
  }

  static void read(Node bundle, Node request, ContributionBuilder facts, Harvest harvest) {
    GitLabVoices voices = new GitLabVoices(bundle, request, facts, harvest);
    Extent notes = voices.notes();
    voices.approvals(notes);
    voices.labels();
  }

  /** System notes tell when somebody approved, took it back, or asked for changes. */
  private Extent notes() {
    if (!bundle.has("notes")) {
      return Extent.ABSENT;
    }
    List<Note> notes = new ArrayList<>(bundle.objects("notes", node -> Optional.of(note(node))));
    notes.sort(Comparator.comparing(Note::at));
    Comments comments = new Comments();
    for (Note note : notes) {
      if (note.system()) {
        heard(note);
      } else {
        boolean told = note.at().isAfter(Instant.EPOCH);
        comments.add(note.by(), told ? note.at() : null, note.body());
      }
    }
    boolean dated = notes.stream().noneMatch(note -> note.at().equals(Instant.EPOCH));
    Extent extent = Page.worse(Page.extent(notes.size()), Page.extent(dated));
    comments.settle(facts, extent, harvest);
    return extent;
  }

  private Note note(Node node) {
    Instant at = harvest.instant(node, "created_at");
    return new Note(
        GitLabImporter.user(node, "author", "note-" + node.path(), harvest),
        at == null ? Instant.EPOCH : at,
        node.text("body", ""),
        node.flag("system"));
  }

  private void heard(Note note) {
    switch (note.body().strip()) {
      case "approved this merge request" -> {
        end(note, Verdict.VETO);
        approvedAt.put(note.by(), note.at());
      }
      case "unapproved this merge request" -> {
        approvedAt.remove(note.by());
        takenBack.put(note.by(), note.at());
      }
      case "requested changes" -> {
        ofNobodyKnown |= Accounts.isOfNobodyKnown(note.by());
        add(note.by(), Verdict.VETO, note.at());
      }
      default -> {}
    }
  }

  /** An approval after a request for changes takes that back. */
  private void end(Note note, Verdict verdict) {
    reviews.replaceAll(
        review ->
            review.reviewer().equals(note.by())
                    && review.verdict() == verdict
                    && review.dismissed() == null
                ? new Review(
                    review.reviewer(),
                    verdict,
                    review.at(),
                    review.sequence(),
                    review.head(),
                    review.reason(),
                    false,
                    new Lift(note.by(), note.at()))
                : review);
  }

  private void add(Handle by, Verdict verdict, Instant at) {
    reviews.add(new Review(by, verdict, at, reviews.size(), null, "", false, null));
  }

  private void approvals(Extent notes) {
    Node holder = bundle.object("approvals").orElse(bundle.has("approved_by") ? bundle : request);
    boolean told = holder.has("approved_by");
    if (told) {
      holder.objects("approved_by", node -> approval(node));
    }
    facts.reviews(reviews);
    harvest.known(told ? Page.extent(!undated && !ofTwoTimes) : Extent.ABSENT, Aspect.REVIEWS);
    harvest.known(ofNobodyKnown ? Page.worse(notes, Extent.PARTIAL) : notes, Aspect.OBJECTIONS);
    if (ofNobodyKnown) {
      harvest.note(
          "reviews: changes are requested by an account that is gone, and nobody can tell whose it"
              + " was");
    }
    if (undated) {
      harvest.note("reviews: GitLab told no instant of an approval; add the `notes`");
    }
    if (ofTwoTimes) {
      harvest.note(
          "reviews: by the notes an approval is taken back that still stands among the approvals;"
              + " ask for both at one time");
    }
  }

  private Optional<Handle> approval(Node node) {
    Handle by = GitLabImporter.user(node, "user", "approval-" + node.path(), harvest);
    @Nullable Instant at = harvest.instant(node, "approved_at");
    at = at == null ? approvedAt.get(by) : at;
    Instant back = takenBack.get(by);
    if (at == null) {
      undated = true;
    } else if (back != null && !at.isAfter(back)) {
      ofTwoTimes = true;
    } else {
      add(by, Verdict.APPROVE, at);
    }
    return Optional.of(by);
  }

  private void labels() {
    if (!request.mentions("labels")) {
      return;
    }
    String field = bundle.has("label_events") ? "label_events" : "resource_label_events";
    LabelSetters setters = new LabelSetters(harvest.how().at());
    List<Node> events = bundle.objects(field, Optional::of);
    for (Node event : events) {
      String name = event.object("label").map(label -> label.text("name", "")).orElse("");
      Handle by = GitLabImporter.user(event, "user", "label-" + event.path(), harvest);
      boolean set = event.text("action", "").equals("add");
      setters.add(harvest.instant(event, "created_at"), name, set ? by : null);
    }
    boolean whole = Page.extent(events.size()) == Extent.COMPLETE;
    List<Label> labels =
        request.visible("labels").stream().map(name -> setters.label(name, whole)).toList();
    facts.labels(labels);
    harvest.known(Extent.COMPLETE, Aspect.LABELS);
    boolean all = labels.stream().allMatch(label -> label.setBy() != null);
    harvest.known(
        bundle.has(field) ? Page.extent(whole && all) : Extent.ABSENT, Aspect.LABEL_SETTERS);
  }

  private record Note(Handle by, Instant at, String body, boolean system) {}
}
