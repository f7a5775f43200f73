package org.quorate;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.charter.Charter;

/**
 * An index of open decisions by the people, modules, roles, organisations and rules they rest on,
 * so that a changed fact re-decides those and no others. Safe for use by many threads.
 */
public interface Docket {

  /**
   * Decides and keeps an open question under an identity of the host's; replaces an earlier one.
   */
  Decision put(String id, Charter charter, Question<?> question);

  /** Forgets a question; true if it was there. */
  boolean remove(String id);

  /** The last decision of an open question. */
  Optional<Decision> decision(String id);

  /**
   * The open questions that a change touches, sorted: all whose decision may differ now, and a few
   * others. Where a row stands in its document, and in what words, is no change.
   */
  Set<String> touchedBy(Change change);

  /** The open questions whose answer time alone may have changed by then, sorted. */
  Set<String> dueBy(Instant instant);

  /**
   * Decides some open questions again as of an instant and under a charter.
   *
   * @return those whose decision differs from the last, with the new one
   */
  Map<String, Decision> again(Collection<String> ids, Charter charter, Instant at);

  /** How many questions are open. */
  int size();

  /** A fact that changed. */
  sealed interface Change {

    /**
     * A person's accounts or affiliation, or that they hold a role no more. Any of their accounts
     * will do; of two people who became one, or one who became two, tell both. A role that they
     * gain is a change {@link OfRole of the role}.
     */
    record OfPerson(Handle handle) implements Change {}

    /** Who holds a role: somebody gained it or lost it. */
    record OfRole(RoleName role) implements Change {}

    /** Who owns a module, or that it holds fewer files; which more it holds only charters tell. */
    record OfModule(ModuleName module) implements Change {}

    /** What an organisation is part of. */
    record OfOrganisation(OrganisationName organisation) implements Change {}

    /** What a row of the charter demands; when else it applies only charters tell. */
    record OfRule(RuleName rule) implements Change {}

    /**
     * From one accepted charter to the next: all rows and people that differ. It concerns the
     * decisions under the former, by what it says and not by which object it is, and those that
     * earlier such changes left as they were. Communities of one text need a docket each.
     */
    record OfCharter(Charter before, Charter after) implements Change {}
  }
}
