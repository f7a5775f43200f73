package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Decider;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Each;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Sponsoring;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Voice;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/** What a rung asks of a nominee, column by column. */
final class Rungs {
  private final Scene scene;
  private final RoleRow row;
  private final List<Piece> pieces = new ArrayList<>();

  private Rungs(Scene scene, RoleRow row) {
    this.scene = scene;
    this.row = row;
  }

  /**
   * In the order in which answers list them.
   *
   * @param back how the nominee comes back; null for like any other
   */
  static List<Piece> pieces(Scene scene, RoleRow row, @Nullable Returning back) {
    Rungs rungs = new Rungs(scene, row);
    rungs.nominee();
    rungs.body();
    if (back == null) {
      rungs.sponsors();
      rungs.evidence();
    } else {
      rungs.pieces.add(back(scene, back.way().sponsors()));
    }
    Overruling over = row.promotion().appeal();
    AppealPiece appeal =
        over == null || scene.appealed == null
            ? null
            : new AppealPiece(scene, over, scene.appealed);
    List<Piece> decided = new ArrayList<>();
    if (appeal != null) {
      decided.add(appeal);
    } else if (back == null) {
      decided.addAll(rungs.deciders(over));
    }
    if (row.promotion().againAfter() != null) {
      decided.add(new AgainPiece(scene, row.promotion(), row.promotion().againAfter()));
    }
    if (back == null) {
      rungs.besides(decided, appeal != null || row.promotion().isDecided());
    } else {
      rungs.pieces.addAll(decided);
    }
    return rungs.pieces;
  }

  private static Piece back(Scene scene, @Nullable Sponsoring sponsors) {
    return sponsors == null
        ? new RequestPiece(scene)
        : new HeadPiece(
            scene, LadderColumn.WAY_BACK, Voice.Says.SPONSOR, sponsors.count(), sponsors.who());
  }

  private void nominee() {
    ModuleName module = scene.question.module();
    Within just = module == null ? Within.NOWHERE : scene.within;
    Tri already = holds(row.role(), just);
    boolean bot = scene.people.bot(scene.nominee);
    String shown = scene.people.shown(scene.nominee);
    plain(
        new Claim.Candidate(already, bot),
        shown + " does not hold the role yet",
        bot ? shown + " is a bot" : shown + " holds the role already");
    if (row.below() != null) {
      String held = shown + " holds the rung below, " + row.below();
      plain(new Claim.Below(holds(row.below(), scene.within)), held, "not so: " + held);
    }
    Each each = row.promotion().each();
    boolean fits = each == null || (each == Each.PROJECT) == (module == null);
    String what = module == null ? "the whole project" : "a module";
    plain(
        new Claim.Scope(fits),
        "it is held for " + what,
        "it is held for each " + each(each) + ", not for " + what);
  }

  /** Seats are held for the whole project. */
  private void body() {
    BodyRow body = scene.plan.body(row.role());
    if (body == null || scene.question.module() != null) {
      return;
    }
    if (body.seats() != null) {
      pieces.add(new RoomPiece(scene, LadderColumn.SEATS, body));
    }
    if (body.cap() != null) {
      pieces.add(new RoomPiece(scene, LadderColumn.ORGANISATION_CAP, body));
    }
    if (body.mandate().isLimited()) {
      pieces.add(new TermLimitPiece(scene, body));
    }
  }

  private static String each(@Nullable Each each) {
    return each == null ? "" : each.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Tri holds(RoleName role, Within within) {
    return scene.people.holds(scene.nominee, role, false, scene.at, within);
  }

  private void plain(Claim claim, String met, String unmet) {
    pieces.add(new PlainPiece(scene, claim, met, unmet));
  }

  private void sponsors() {
    Promotion promotion = row.promotion();
    if (promotion.sponsors() != null) {
      pieces.add(
          new HeadPiece(
              scene,
              LadderColumn.SPONSORS,
              Voice.Says.SPONSOR,
              promotion.sponsors().count(),
              promotion.sponsors().who()));
      if (promotion.organisations() != null) {
        pieces.add(new OrganisationPiece(scene, promotion.sponsors(), promotion.organisations()));
      }
    }
  }

  private void evidence() {
    List<Deed> mine =
        scene.question.merits().deeds().stream()
            .filter(deed -> scene.people.number(deed.by()) == scene.nominee)
            .toList();
    for (EvidenceNeeded evidence : row.promotion().evidence()) {
      if (evidence instanceof EvidenceNeeded.Counted counted) {
        pieces.add(new DeedsPiece(scene, counted, mine));
      } else if (evidence instanceof EvidenceNeeded.Attended attended) {
        pieces.add(new AttendedPiece(scene, attended));
      } else if (evidence instanceof EvidenceNeeded.Tenure tenure) {
        pieces.add(new ServicePiece(scene, tenure));
      } else {
        pieces.add(new AttestedPiece(scene, (EvidenceNeeded.Attested) evidence));
      }
    }
  }

  private List<Piece> deciders(@Nullable Overruling appeal) {
    List<Piece> decided = new ArrayList<>();
    for (Piece one : deciders(scene, row.promotion().decidedBy(), row.promotion().sponsors())) {
      decided.add(appeal == null ? one : appealable(one, appeal));
    }
    return decided;
  }

  /** What has to be there, or else what fills a vacant seat. */
  private void besides(List<Piece> decided, boolean decides) {
    BodyRow body = scene.question.module() == null ? scene.plan.body(row.role()) : null;
    pieces.addAll(body == null ? decided : new Vacant(scene, body).besides(decided, decides));
  }

  private static Piece appealable(Piece one, Overruling appeal) {
    if (one instanceof BallotPiece ballot) {
      return new AppealablePiece<>(ballot, appeal);
    }
    return one instanceof SilencePiece silence ? new AppealablePiece<>(silence, appeal) : one;
  }

  /**
   * What a cell asks of those who decide.
   *
   * @param sponsors those that are asked for, who decide where nobody else does; or null
   */
  static List<Piece> deciders(Scene scene, List<Decider> deciders, @Nullable Sponsoring sponsors) {
    boolean sponsored = sponsors != null;
    List<Piece> pieces = new ArrayList<>();
    boolean facts = false;
    boolean broken = !sponsored && deciders.isEmpty();
    for (Decider decider : deciders) {
      if (decider instanceof Decider.People people) {
        pieces.add(
            new HeadPiece(
                scene, LadderColumn.DECIDED_BY, Voice.Says.AGREE, people.count(), people.who()));
      } else if (decider instanceof Decider.Silence silence) {
        pieces.add(new SilencePiece(scene, silence));
      } else if (decider instanceof Decider.Vote vote) {
        pieces.add(new BallotPiece(scene, vote, sponsors));
      } else if (decider instanceof Decider.Sponsors) {
        broken |= !sponsored;
      } else {
        facts = true;
      }
    }
    if (broken || facts) {
      pieces.add(
          new PlainPiece(
              scene,
              new Claim.Deciding(!broken),
              "nobody has to decide: the facts do",
              "the row does not say who decides"));
    }
    return pieces;
  }
}
