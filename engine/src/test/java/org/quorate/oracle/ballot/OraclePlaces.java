package org.quorate.oracle.ballot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.charter.Charter;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;

/**
 * Where the options of an election stand that passed.
 *
 * @param below of each option that can be elected those that surely come after it
 */
public record OraclePlaces(Set<OptionName> elected, Map<OptionName, Set<OptionName>> below) {

  /** Of a ballot; empty of one that elects nobody. */
  public static Optional<OraclePlaces> of(Charter charter, HasPassed question) {
    return OracleChoice.row(charter, question)
        .filter(row -> row.election() != null)
        .map(row -> new OracleBallot(charter, question, row).places());
  }
}
