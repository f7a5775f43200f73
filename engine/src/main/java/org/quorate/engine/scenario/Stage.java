package org.quorate.engine.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.ScenarioFacts;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Label;
import org.quorate.contribution.OwnedFiles;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.contribution.Trailer;
import org.quorate.merge.MayMerge;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;

/**
 * A scenario set up: its charter with the cast in it, and its case.
 *
 * @param at the instant of the decision
 */
record Stage(Charter charter, ScenarioFacts facts, Cast cast, Instant at) {
  private static final String FIRST = "version-1";
  private static final String SECOND = "version-2";

  static Stage of(Charter charter, ScenarioFacts facts, Instant at) {
    Cast cast = Cast.of(charter, facts);
    return new Stage(cast.charter(), facts, cast, at);
  }

  /** The case, with ballots that were held on the contribution. */
  MayMerge question(String id, List<Ballot> ballots, @Nullable Activity activity) {
    Handle author = cast.author();
    ContributionBuilder it =
        Contribution.builder(id, author)
            .branch(facts.branch())
            .title(facts.title())
            .draft(facts.draft())
            .firstOfAuthor(facts.firstContribution())
            .kinds(facts.kinds())
            .files(files())
            .labels(labels())
            .commits(List.of(commit(author)))
            .committers(List.of(author))
            .ballots(ballots)
            .activity(activity)
            .people(cast.people());
    time(it);
    said(it);
    owned(it);
    return new MayMerge(
        it.build(), at, Known.everything().with(Extent.PARTIAL, Aspect.AFFILIATIONS));
  }

  private List<ChangedFile> files() {
    List<ChangedFile> files = new ArrayList<>();
    for (String path : facts.paths()) {
      long lines = files.isEmpty() ? facts.lines() : 0;
      files.add(new ChangedFile(path, ChangedFile.Status.MODIFIED, lines, 0, java.util.Set.of()));
    }
    return files;
  }

  private List<Label> labels() {
    return facts.labels().stream()
        .map(set -> new Label(set.label(), set.setBy() == null ? null : set.setBy().handle()))
        .toList();
  }

  private Commit commit(Handle author) {
    String address = author.value() + "@example.org";
    Identity identity = new Identity(author.value(), address, author);
    List<Trailer> trailers =
        facts.signedOff()
            ? List.of(new Trailer("Signed-off-by", author.value() + " <" + address + ">"))
            : List.of();
    return new Commit(
        FIRST, identity, identity, false, Commit.Signature.NONE, facts.title(), trailers);
  }

  private void time(ContributionBuilder it) {
    Instant opened = ago(facts.openFor());
    it.opened(opened);
    List<Push> pushes = new ArrayList<>(List.of(new Push(opened, FIRST, "patch-1")));
    if (facts.sinceLastVersion() != null) {
      pushes.add(new Push(ago(facts.sinceLastVersion()), SECOND, "patch-2"));
    }
    it.pushes(pushes);
  }

  private Instant ago(@org.jspecify.annotations.Nullable Duration span) {
    return span == null ? at : at.minus(span);
  }

  private void said(ContributionBuilder it) {
    it.reviews(reviews(facts.approvedBy(), Verdict.APPROVE));
    it.reviews(reviews(facts.objectedBy(), Verdict.OBJECT));
    it.reviews(reviews(facts.vetoedBy(), Verdict.VETO));
    it.holds(facts.heldBy().stream().map(who -> new Hold(who.handle(), at, null)).toList());
    it.checks(checks(facts.checksPassed(), Check.Conclusion.SUCCESS));
    it.checks(checks(facts.checksFailed(), Check.Conclusion.FAILURE));
    for (ScenarioFacts.Invoked exception : facts.invoked()) {
      it.invocations(
          exception.by().stream()
              .map(who -> new Invocation(exception.exception(), who.handle(), at))
              .toList());
    }
  }

  private List<Review> reviews(List<Player> players, Verdict verdict) {
    return players.stream()
        .map(who -> Review.of(who.handle().value(), verdict, at).because("as the scenario says"))
        .toList();
  }

  private List<Check> checks(List<String> names, Check.Conclusion conclusion) {
    return names.stream().map(name -> new Check(name, conclusion, at)).toList();
  }

  private void owned(ContributionBuilder it) {
    if (!facts.ownedBy().isEmpty()) {
      it.ownedFiles(
          List.of(
              new OwnedFiles(
                  Cast.OWNED,
                  "scenario",
                  facts.paths(),
                  Cast.handles(facts.ownedBy()),
                  Cast.handles(facts.ownedBy()))));
    }
  }
}
