package org.quorate.engine.json;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.contribution.Check;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;

/** Reads what happened to a contribution and what was said of it, in our own JSON format. */
final class EvidenceReader {

  private EvidenceReader() {}

  static void timeline(Node node, ContributionBuilder facts) {
    facts
        .opened(node.nullableInstant("opened"))
        .pushes(node.objects("pushes", EvidenceReader::push))
        .head(node.nullableName("head"));
  }

  static void evidence(Node node, ContributionBuilder facts) {
    facts
        .reviews(node.objects("reviews", EvidenceReader::review))
        .checks(node.objects("checks", EvidenceReader::check))
        .holds(node.objects("holds", EvidenceReader::hold))
        .invocations(node.objects("invocations", EvidenceReader::invocation))
        .ballots(node.objects("ballots", HasPassedReader::ballot))
        .activity(node.object("activity").flatMap(MeritsReader::activity).orElse(null));
  }

  private static Optional<Push> push(Node node) {
    Push push = new Push(node.instant("at"), node.name("head"), node.nullableName("patch"));
    node.done();
    return Optional.of(push);
  }

  private static Optional<Review> review(Node node) {
    Optional<Handle> reviewer = node.named("reviewer", Handle::of);
    Optional<Review.Verdict> verdict = node.word("verdict", Review.Verdict.class);
    Instant at = node.instant("at");
    int sequence = (int) node.count("sequence", Integer.MAX_VALUE);
    String head = node.nullableName("head");
    String reason = node.text("reason", "");
    boolean edited = node.flag("edited");
    Lift dismissed = lift(node, "dismissed");
    node.done();
    return reviewer.flatMap(
        who ->
            verdict.map(
                says -> new Review(who, says, at, sequence, head, reason, edited, dismissed)));
  }

  private static Optional<Check> check(Node node) {
    String name = node.name("name");
    Optional<Check.Conclusion> conclusion = node.word("conclusion", Check.Conclusion.class);
    Instant at = node.nullableInstant("at");
    String head = node.nullableName("head");
    node.done();
    return conclusion.map(ended -> new Check(name, ended, at, head));
  }

  private static Optional<Hold> hold(Node node) {
    Hold hold =
        new Hold(
            node.mayName("setBy", Handle::of).orElse(null),
            node.instant("at"),
            lift(node, "lifted"));
    node.done();
    return Optional.of(hold);
  }

  private static Optional<Invocation> invocation(Node node) {
    Optional<ExceptionName> exception = node.named("exception", ExceptionName::of);
    Optional<Handle> by = node.named("by", Handle::of);
    Instant at = node.instant("at");
    node.done();
    return exception.flatMap(name -> by.map(who -> new Invocation(name, who, at)));
  }

  private static @Nullable Lift lift(Node outer, String name) {
    return outer
        .object(name)
        .map(
            node -> {
              Handle by = node.mayName("by", Handle::of).orElse(null);
              Lift lift = new Lift(by, node.instant("at"));
              node.done();
              return lift;
            })
        .orElse(null);
  }
}
