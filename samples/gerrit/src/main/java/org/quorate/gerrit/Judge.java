package org.quorate.gerrit;

import com.google.gerrit.server.query.change.ChangeData;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.merge.MayMerge;

/** Puts a change before its charter. */
@Singleton
final class Judge {
  private final Charters charters;
  private final ChangeFacts facts;
  private final GovernanceEngine engine;
  private final InstantSource time;

  @Inject
  Judge(Charters charters, ChangeFacts facts, GovernanceEngine engine, InstantSource time) {
    this.charters = charters;
    this.facts = facts;
    this.engine = engine;
    this.time = time;
  }

  /** Nothing if no charter concerns the change. */
  Optional<Ruling> of(ChangeData change) throws IOException {
    Optional<InForce> inForce = charters.of(change.notes().getChange().getDest());
    if (inForce.isEmpty()) {
      return Optional.empty();
    }
    Optional<Charter> charter = inForce.get().charter().reading().charter();
    if (charter.isEmpty()) {
      return Optional.of(new Ruling(inForce.get(), null));
    }
    MayMerge question = facts.of(change, charter.get(), time.instant());
    return Optional.of(new Ruling(inForce.get(), engine.decide(charter.get(), question)));
  }
}
