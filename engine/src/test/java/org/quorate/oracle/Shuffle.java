package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.quorate.charter.Rows;
import org.quorate.contribution.Change;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Push;
import org.quorate.contribution.Timeline;

/** The same rows and facts in another order. */
final class Shuffle {
  private final Chance chance;

  Shuffle(Chance chance) {
    this.chance = chance;
  }

  Rows rows(Rows rows) {
    return rows.toBuilder()
        .reviews(chance.shuffled(rows.reviews()))
        .roles(chance.shuffled(rows.roles()))
        .roster(chance.shuffled(rows.roster()))
        .affiliations(chance.shuffled(rows.affiliations()))
        .organisations(chance.shuffled(rows.organisations()))
        .modules(chance.shuffled(rows.modules()))
        .exceptions(chance.shuffled(rows.exceptions()))
        .scenarios(chance.shuffled(rows.scenarios()))
        .votes(chance.shuffled(rows.votes()))
        .build();
  }

  Contribution facts(Contribution facts) {
    return new Contribution(
        facts.id(),
        facts.authorship(),
        change(facts.change()),
        new Timeline(
            facts.timeline().opened(), pushes(facts.timeline().pushes()), facts.timeline().head()),
        evidence(facts.evidence()),
        facts.firstOfAuthor(),
        chance.shuffled(facts.people()));
  }

  private Change change(Change change) {
    return new Change(
        change.branch(),
        change.title(),
        change.draft(),
        change.kinds(),
        chance.shuffled(change.files()),
        chance.shuffled(change.commits()),
        chance.shuffled(change.labels()),
        chance.shuffled(change.ownedFiles()));
  }

  private Evidence evidence(Evidence evidence) {
    return new Evidence(
        chance.shuffled(evidence.reviews()),
        chance.shuffled(evidence.checks()),
        chance.shuffled(evidence.holds()),
        chance.shuffled(evidence.invocations()),
        chance.shuffled(evidence.ballots()),
        evidence.activity());
  }

  /** Of pushes of one instant the later listed is the later one: these stay in order. */
  private List<Push> pushes(List<Push> pushes) {
    Map<Instant, Iterator<Push>> listed = new HashMap<>();
    for (Push push : pushes) {
      listed.computeIfAbsent(
          push.at(), at -> pushes.stream().filter(p -> p.at().equals(at)).iterator());
    }
    List<Push> turned = new ArrayList<>();
    for (Push push : chance.shuffled(pushes)) {
      turned.add(listed.get(push.at()).next());
    }
    return turned;
  }
}
