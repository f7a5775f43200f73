package org.quorate.oracle;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.Counting;
import org.quorate.contribution.Contribution;
import org.quorate.merge.MayMerge;

/** One question under one charter, with all that is looked up about it. */
final class OracleFacts {
  final Charter charter;
  final MayMerge question;
  final OraclePeople people;
  final OracleStanding standing;
  final OracleModules modules;
  final OracleWho who;
  final OracleReviews reviews;

  OracleFacts(Charter charter, MayMerge asked) {
    this.charter = charter;
    MayMerge question = OracleTold.believed(asked);
    this.question = question;
    this.people = new OraclePeople(charter, question.contribution(), question.known());
    this.standing = new OracleStanding(charter, people.accounts, question.known(), question.at());
    this.modules = new OracleModules(charter, question);
    this.who = new OracleWho(question, people, standing, modules);
    this.reviews = new OracleReviews(question, people);
  }

  Contribution contribution() {
    return question.contribution();
  }

  Instant now() {
    return question.at();
  }

  boolean complete(Aspect aspect) {
    return question.known().complete(aspect);
  }

  /** Those of some aspects that are not wholly known. */
  Set<Aspect> lacking(Collection<Aspect> aspects) {
    Set<Aspect> lacking = EnumSet.noneOf(Aspect.class);
    aspects.stream().filter(aspect -> !complete(aspect)).forEach(lacking::add);
    return lacking;
  }

  Set<Aspect> lacking(Aspect... aspects) {
    return lacking(List.of(aspects));
  }

  /** All files of the contribution. */
  Files allFiles() {
    return new Files(contribution().change().files(), !complete(Aspect.FILES));
  }

  /** The view of whatever belongs to no row: all files, nothing said of counting. */
  View wholeView(Instant at) {
    return new View(at, allFiles(), Counting.DEFAULT);
  }

  /** Whether something dated has happened by now. */
  boolean happened(Instant at) {
    return !at.isAfter(now());
  }

  Handle canonical(Handle handle) {
    return people.canonical(handle);
  }
}
