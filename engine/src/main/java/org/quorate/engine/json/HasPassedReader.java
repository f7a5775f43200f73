package org.quorate.engine.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Recusal;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/** Reads ballots with all their facts in our own JSON format. */
final class HasPassedReader {
  private static final String EXAMPLE = "{\"votes\": \"complete\", \"opened\": \"complete\"}";
  private static final long MOST_PAPERS = 100_000_000;

  private HasPassedReader() {}

  /** Did a ballot pass; empty after a problem. */
  static Optional<HasPassed> question(Node node) {
    node.text("kind");
    CaseReader.isOfFormat(node);
    Instant at = node.instant("at");
    Optional<Known> known = CaseReader.known(node, HasPassed.ASPECTS, EXAMPLE);
    Optional<Ballot> ballot =
        ballot(Node.of(node.required("ballot"), node.path().field("ballot"), node.problems()));
    Optional<Activity> activity = node.object("activity").flatMap(MeritsReader::activity);
    node.done();
    activity.ifPresent(
        told ->
            ballot.ifPresent(one -> HostPeople.agree(node, one.people(), told.merits().people())));
    return known.flatMap(
        extents -> ballot.map(facts -> new HasPassed(facts, at, extents, activity.orElse(null))));
  }

  /** A ballot, with those that it hangs on; whatever is wrong with it is kept as problems. */
  static Optional<Ballot> ballot(Node node) {
    Ballot ballot =
        new Ballot(
            node.name("id"),
            node.name("decision"),
            node.mayName("author", Handle::of).orElse(null),
            node.mayName("subject", Handle::of).orElse(null),
            course(node),
            node.objects("votes", HasPassedReader::vote),
            node.names("present", Handle::of),
            node.objects("recusals", HasPassedReader::recusal),
            node.objects("people", ContributionReader::person),
            node.object("petition").map(HasPassedReader::petition).orElse(Petition.ALONE),
            node.object("poll").map(HasPassedReader::poll).orElse(Poll.NONE),
            node.objects("sequels", HasPassedReader::ballot),
            node.objects("lifts", HasPassedReader::lift));
    node.done();
    return Optional.of(ballot);
  }

  private static Course course(Node node) {
    return new Course(
        node.nullableInstant("notice"),
        node.nullableInstant("discussion"),
        node.instant("opened"),
        node.nullableInstant("lastVersion"),
        node.nullableInstant("closed"),
        node.list(
            "revised",
            (value, where) -> Optional.of(Scalars.instant(value, where, node.problems()))));
  }

  private static Optional<Vote> vote(Node node) {
    Optional<Handle> voter = node.named("voter", Handle::of);
    Optional<Position> position = node.word("position", Position.class);
    Instant at = node.instant("at");
    int sequence = (int) node.count("sequence", Integer.MAX_VALUE);
    String reason = node.text("reason", "");
    Map<OptionName, Integer> marks = marks(node);
    node.done();
    return voter.flatMap(
        who -> position.map(says -> new Vote(who, says, at, sequence, reason, marks)));
  }

  private static Optional<Recusal> recusal(Node node) {
    Optional<Handle> who = node.named("who", Handle::of);
    Instant at = node.instant("at");
    node.done();
    return who.map(person -> new Recusal(person, at));
  }

  private static Optional<VetoLift> lift(Node node) {
    Optional<Handle> by = node.named("by", Handle::of);
    Optional<Handle> vetoer = node.named("vetoer", Handle::of);
    Instant at = node.instant("at");
    node.done();
    return by.flatMap(who -> vetoer.map(whose -> new VetoLift(who, whose, at)));
  }

  private static Petition petition(Node node) {
    Petition petition =
        new Petition(
            node.names("callers", Handle::of),
            new LinkedHashSet<>(node.visible("alongside")),
            node.nullableInstant("lastFailed"));
    node.done();
    return petition;
  }

  private static Poll poll(Node node) {
    Poll poll =
        new Poll(
            node.names("options", OptionName::of),
            candidates(node),
            node.has("seats") ? seats(node) : null,
            node.nullableUnlessBlank("seed"),
            node.objects("papers", HasPassedReader::paper),
            node.names("voters", Handle::of),
            node.objects("turnouts", HasPassedReader::turnout));
    node.done();
    return poll;
  }

  private static @Nullable Integer seats(Node node) {
    return (int) node.count("seats", Integer.MAX_VALUE);
  }

  private static Optional<Poll.Paper> paper(Node node) {
    long times = node.has("times") ? node.count("times", MOST_PAPERS) : 1;
    Position position = node.has("position") ? word(node) : null;
    Poll.Paper paper = new Poll.Paper(times, position, marks(node));
    node.done();
    return Optional.of(paper);
  }

  private static Optional<Poll.Turnout> turnout(Node node) {
    Poll.Turnout turnout = new Poll.Turnout(node.instant("at"), node.count("papers", MOST_PAPERS));
    node.done();
    return Optional.of(turnout);
  }

  private static @Nullable Position word(Node node) {
    return node.word("position", Position.class).orElse(null);
  }

  private static Map<OptionName, Handle> candidates(Node node) {
    return byOption(node, "candidates", inner -> name -> inner.named(name, Handle::of));
  }

  private static Map<OptionName, Integer> marks(Node node) {
    return byOption(
        node,
        "marks",
        inner ->
            name ->
                Optional.of(
                    Scalars.mark(
                        inner.required(name),
                        "write it without quotes, or leave the option out",
                        inner.path().field(name),
                        inner.problems())));
  }

  /** An object whose names are options. */
  private static <T> Map<OptionName, T> byOption(
      Node node, String field, Function<Node, Function<String, Optional<T>>> value) {
    Map<OptionName, T> read = new LinkedHashMap<>();
    node.object(field)
        .ifPresent(
            inner -> {
              for (String name : List.copyOf(inner.names())) {
                Optional<T> one = value.apply(inner).apply(name);
                option(inner, name)
                    .ifPresent(option -> one.ifPresent(told -> keep(inner, read, option, told)));
              }
              inner.done();
            });
    return read;
  }

  private static <T> void keep(Node node, Map<OptionName, T> read, OptionName option, T told) {
    if (read.put(option, told) != null) {
      node.refuse(
          CaseCode.TWICE, Quote.of(option.value()) + " stands twice", "keep one of the two");
    }
  }

  private static Optional<OptionName> option(Node node, String name) {
    try {
      return Optional.of(OptionName.of(name));
    } catch (IllegalArgumentException e) {
      node.invalid(
          name,
          Quote.of(name) + " is no option: " + Quote.plain(String.valueOf(e.getMessage())),
          "write it as the ballot prints it");
      return Optional.empty();
    }
  }
}
