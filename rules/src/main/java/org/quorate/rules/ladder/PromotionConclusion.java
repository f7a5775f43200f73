package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Met;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Progress;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Uncounted;
import org.quorate.rules.Says;

/** Puts what the rules said into findings, and the findings into an answer. */
final class PromotionConclusion {
  private final PromotionDeliberation it;
  private final Scene scene;
  private final Rule rule;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Progress> evidence = new ArrayList<>();
  private final List<Uncounted> uncounted = new ArrayList<>();
  private final List<Handle> sponsors = new ArrayList<>();
  private final Map<Piece.Helper, Remedy> remedies = new LinkedHashMap<>();
  private boolean untimed;
  private @Nullable Instant wait;

  PromotionConclusion(PromotionDeliberation it) {
    this.it = it;
    scene = it.scene;
    rule = it.row == null ? noRow(scene.question) : it.row.quoted();
  }

  private static Rule noRow(MayBecome question) {
    RuleName name = RuleName.of("roles", question.role().value());
    return new Rule(name, new Source(new Table("", "roles", List.of()), 0, 0, ""));
  }

  PromotionDecision decision() {
    if (it.row == null) {
      String because = "no row of the charter speaks of the role " + scene.question.role();
      findings.add(new Unmet(rule, LadderColumn.ROLE.shown(), because, Cure.NOBODY, List.of()));
    }
    it.due().forEach(this::conclude);
    if (!it.isAllowed()) {
      it.offered().forEach(other -> helped(other.rule(rule), other, other.says(it.facts)));
    }
    Outcome outcome = Outcome.ALLOWED;
    for (Finding finding : findings) {
      outcome = outcome.worse(finding.outcome());
    }
    return new PromotionDecision(
        outcome,
        scene.plan.terms.headline(scene.at, headline(outcome)),
        findings,
        evidence,
        sponsors.stream().sorted().toList(),
        uncounted,
        List.copyOf(remedies.values()),
        List.of(),
        scene.plan.charter.ref(),
        scene.question,
        untimed ? null : wait,
        it.until());
  }

  private void conclude(Piece piece) {
    Claim claim = piece.claim(it.facts);
    Says says = piece.says(it.facts);
    String because = piece.because(says, it.facts);
    String column = claim.column().shown();
    Rule rule = piece.rule(this.rule);
    Cure cure = says.cure();
    if (cure != null) {
      findings.add(new Unmet(rule, column, because, cure, helped(rule, piece, says)));
      time(cure, piece);
    } else if (says == Says.UNKNOWN) {
      findings.add(new Unknown(rule, column, because, piece.missing(it.facts)));
    } else if (says == Says.WAIVED) {
      throw new IllegalStateException("nothing of the ladder is waived: " + claim);
    } else if (!piece.isSilent()) {
      findings.add(new Met(rule, column, because));
    }
    Progress progress = piece.progress(it.facts);
    if (progress != null) {
      evidence.add(progress);
    }
    uncounted.addAll(piece.uncounted(it.facts));
    if (piece instanceof HeadPiece heads && claim.column() == LadderColumn.SPONSORS) {
      heads.choir.people(it.facts, false).stream().map(scene.people::handle).forEach(sponsors::add);
    }
  }

  private List<Remedy> helped(Rule rule, Piece piece, Says says) {
    List<Remedy> own = new ArrayList<>();
    for (Piece.Helper helper : piece.helpers(says, it.facts)) {
      Remedy remedy = new Remedy(helper.action(), helper.who(), helper.as(), List.of(rule.name()));
      own.add(remedy);
      remedies.putIfAbsent(helper, remedy);
    }
    return own;
  }

  private void time(Cure cure, Piece piece) {
    Instant end = cure == Cure.TIME ? piece.cured(it.facts) : null;
    untimed |= cure == Cure.TIME && end == null;
    if (end != null && (wait == null || end.isAfter(wait))) {
      wait = end;
    }
  }

  private String headline(Outcome outcome) {
    String who = scene.people.shown(scene.nominee);
    String what = "become " + scene.question.role();
    String where = scene.question.module() == null ? "" : " of " + scene.question.module();
    if (outcome == Outcome.ALLOWED) {
      return who + " may " + what + where;
    }
    Finding worst = findings.stream().min(Comparator.comparing(Finding::outcome)).orElseThrow();
    String may = outcome == Outcome.UNDETERMINED ? " may perhaps " : " may not yet ";
    return who + may + what + where + ": " + worst.because();
  }
}
