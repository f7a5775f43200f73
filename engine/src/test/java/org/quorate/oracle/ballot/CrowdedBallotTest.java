package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate;
import org.quorate.charter.Restart;
import org.quorate.charter.Substitute;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.engine.Engines;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.Position;

/** Ballots of very many: each further vote costs the same, also where each may be the last. */
class CrowdedBallotTest {
  private static final int ELECTORS = 20_000;

  private static BallotDecision decided(CloseEarly early) {
    String[] all = Motion.crowd(ELECTORS);
    Motion motion = Motion.of(all).moreThan(1, 2, Base.ELECTORATE).closing(early);
    for (int i = 0; i < ELECTORS; i++) {
      motion.vote(i % 3 == 0 ? Position.AGAINST : Position.FOR, (i + 1) / 3600.0, all[i]);
    }
    GeneratedBallot one = motion.asked();
    try (GovernanceEngine engine = Engines.create()) {
      return engine.decide(one.charter(), one.question());
    }
  }

  /** Each vote asked again of everybody and of every other vote. */
  @ParameterizedTest
  @EnumSource(
      value = CloseEarly.class,
      names = {"ALL_VOTED", "DECIDED"})
  void itIsDecidedInSeconds(CloseEarly early) {
    BallotDecision decision = assertTimeout(Duration.ofMinutes(1), () -> decided(early));

    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  /**
   * What once made each vote ask of everybody again: vetoes, organisations, people standing back.
   */
  private enum Crowd {
    VETOES_THAT_END {
      @Override
      Motion of(String[] all) {
        return Motion.of(all)
            .closing(CloseEarly.ALL_VOTED)
            .vetoedBy(Motion.named(all), false)
            .ending(Motion.named(all[0]), 24, null);
      }
    },
    VETOES {
      @Override
      Motion of(String[] all) {
        return Motion.of(all).closing(CloseEarly.DECIDED).vetoedBy(Motion.named(all), false);
      }
    },
    ORGANISATIONS {
      @Override
      Motion of(String[] all) {
        Motion motion = Motion.of(all).closing(CloseEarly.ALL_VOTED).organisationsVote();
        for (int i = 0; i < all.length; i++) {
          motion.worksFor("company " + i / 10, all[i]);
        }
        return motion;
      }
    },
    ONE_ORGANISATION {
      @Override
      Motion of(String[] all) {
        return Motion.of(all)
            .closing(CloseEarly.ALL_VOTED)
            .organisationsVote()
            .worksFor("company", all);
      }
    },
    STANDING_BACK {
      @Override
      Motion of(String[] all) {
        Motion motion = Motion.of(all).closing(CloseEarly.ALL_VOTED);
        motion.barred(new Electorate.Barred.Recused());
        for (int i = 0; i < all.length; i += 2) {
          motion.recused(all[i], (i + 2) / 3600.0);
        }
        return motion;
      }
    },
    STANDING_IN {
      @Override
      Motion of(String[] all) {
        Motion motion =
            Motion.ofRole("member")
                .closing(CloseEarly.ALL_VOTED)
                .body("member", "alternate", Substitute.Shared.MODULE);
        for (int i = 0; i < all.length; i++) {
          boolean member = i >= all.length / 2;
          String module = "module " + i % (all.length / 2);
          motion.ofModule(all[i], member ? "member" : "alternate", module);
          if (member) {
            motion.holds(all[i], "member", null, null);
          }
        }
        return motion;
      }
    },
    STANDING_IN_FOR_ONE {
      @Override
      Motion of(String[] all) {
        Motion motion =
            Motion.ofRole("member")
                .closing(CloseEarly.DECIDED)
                .body("member", "alternate", Substitute.Shared.ORGANISATION)
                .worksFor("company", all)
                .holds(all[all.length - 1], "member", null, null);
        for (int i = 0; i < all.length - 1; i++) {
          motion.holds(all[i], "alternate", null, null);
        }
        return motion;
      }
    },
    LATE_QUORUM {
      @Override
      Motion of(String[] all) {
        Duration longer = Duration.ofHours(1);
        return Motion.of(all)
            .quorum(new Bound.Count(all.length), null)
            .restarting(new Restart(Restart.Event.QUORUM_REACHED, longer, null, false));
      }
    };

    abstract Motion of(String[] all);
  }

  @ParameterizedTest
  @EnumSource(Crowd.class)
  void whoVetoesStandsBackOrVotesTogetherIsNotAskedOfEverybodyAtEachVote(Crowd crowd) {
    String[] all = Motion.crowd(ELECTORS);
    Motion motion = crowd.of(all).moreThan(1, 2, Base.FOR_AND_AGAINST);
    for (int i = 0; i < ELECTORS; i++) {
      motion.vote(Position.FOR, (i + 1) / 3600.0, all[i]);
    }
    GeneratedBallot one = motion.asked();
    try (GovernanceEngine engine = Engines.create()) {
      BallotDecision decision =
          assertTimeout(Duration.ofMinutes(1), () -> engine.decide(one.charter(), one.question()));
      assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    }
  }

  @Test
  void itClosesAtTheFirstVoteThatDecides() {
    assertThat(decided(CloseEarly.DECIDED).result().counted()).hasSize(15_002);
    assertThat(decided(CloseEarly.ALL_VOTED).result().counted()).hasSize(ELECTORS);
  }
}
