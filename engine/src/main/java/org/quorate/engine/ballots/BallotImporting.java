package org.quorate.engine.ballots;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a file of ballots is read.
 *
 * @param file its name, for diagnostics
 * @param format its format; null to see it from the file
 * @param charset how its characters are encoded; JSON is in UTF-8 always
 * @param marking what a mark may be
 * @param columns what is said of columns, where the format has any
 * @param electors who could vote, so that votes of others do not count where the file says who
 *     voted; null if nobody says
 * @param accounts which names of voters are one person
 */
public record BallotImporting(
    String file,
    @Nullable BallotFormat format,
    Charset charset,
    Marking marking,
    BallotColumns columns,
    @Nullable Electors electors,
    Accounts accounts) {

  /** Ranks in UTF-8, all else as seen from the file. */
  public static BallotImporting of(String file) {
    return new BallotImporting(
        file,
        null,
        StandardCharsets.UTF_8,
        Marking.ranks(),
        BallotColumns.SEEN,
        null,
        Accounts.APART);
  }

  /** The same of a file of another name. */
  public BallotImporting named(String other) {
    return new BallotImporting(other, format, charset, marking, columns, electors, accounts);
  }

  /** The same in that format. */
  public BallotImporting from(BallotFormat known) {
    return new BallotImporting(file, known, charset, marking, columns, electors, accounts);
  }

  /** The same with such marks. */
  public BallotImporting marked(Marking marks) {
    return new BallotImporting(file, format, charset, marks, columns, electors, accounts);
  }

  /** The same in that encoding. */
  public BallotImporting in(Charset encoding) {
    return new BallotImporting(file, format, encoding, marking, columns, electors, accounts);
  }

  /** The same with that said of columns. */
  public BallotImporting with(BallotColumns said) {
    return new BallotImporting(file, format, charset, marking, said, electors, accounts);
  }

  /** The same where those could vote. */
  public BallotImporting among(Electors those) {
    return new BallotImporting(file, format, charset, marking, columns, those, accounts);
  }

  /** The same where some names are one person. */
  public BallotImporting knowing(Accounts some) {
    return new BallotImporting(file, format, charset, marking, columns, electors, some);
  }
}
