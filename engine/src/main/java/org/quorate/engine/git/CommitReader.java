package org.quorate.engine.git;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.util.RawParseUtils;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Trailer;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.engine.trailer.Meaning;
import org.quorate.engine.trailer.Named;

/** Reads what commits tell. Not for use by several threads. */
final class CommitReader {
  private static final String REMEDY = "hereby add my Signed-off-by to this commit:";
  private static final int LONGEST_MESSAGE = 65_536;
  private static final int MOST_TRAILERS = 1_000;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 4_096;

  private final ObjectReader reader;
  private final List<Somebody> byNumber;
  private final People people;

  CommitReader(ObjectReader reader, List<Somebody> byNumber, People people) {
    this.reader = reader;
    this.byNumber = byNumber;
    this.people = people;
  }

  /**
   * Reads one.
   *
   * @throws Unfit if it holds more than a case may
   */
  Told tell(Node node) throws IOException {
    byte[] kept = node.getRawBuffer();
    byte[] raw = kept == null ? reader.open(node, Constants.OBJ_COMMIT).getCachedBytes() : kept;
    CommitMessage message = CommitMessage.of(text(raw));
    if (message.trailers().size() > MOST_TRAILERS) {
      throw new Unfit(
          "commit " + node.name() + " has " + message.trailers().size() + " trailers, too many");
    }
    Somebody author = byNumber.get(node.author);
    Somebody committer = byNumber.get(node.committer);
    Commit commit =
        new Commit(
            node.name(),
            author.identity(),
            committer.identity(),
            node.isMerge(),
            Commit.Signature.NONE,
            remedial(message.body()),
            sound(message.trailers()).map(one -> signed(one, author, committer)).toList());
    return new Told(commit, author, committer, message);
  }

  private static String text(byte[] raw) {
    int start = RawParseUtils.commitMessage(raw, 0);
    return start < 0 ? "" : RawParseUtils.decode(charset(raw), raw, start, raw.length);
  }

  private static Charset charset(byte[] raw) {
    try {
      return RawParseUtils.parseEncoding(raw);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException misspelt) {
      return StandardCharsets.UTF_8;
    }
  }

  private static String remedial(String body) {
    return body.contains(REMEDY) && body.length() <= LONGEST_MESSAGE ? body : "";
  }

  /**
   * A sign-off that bears another name or address of its author or committer, by the mail map, as
   * one that bears what the commit itself has.
   */
  private Trailer signed(Trailer trailer, Somebody author, Somebody committer) {
    if (Meaning.of(trailer.key()) != Meaning.SIGN_OFF) {
      return trailer;
    }
    for (Identity named : Named.in(trailer.value())) {
      Identity proper = people.somebody(named.name(), named.email()).proper();
      for (Somebody one : List.of(author, committer)) {
        if (proper.equals(one.proper())) {
          Identity own = one.identity();
          return new Trailer(trailer.key(), own.name() + " <" + own.email() + ">");
        }
      }
    }
    return trailer;
  }

  /** Without what only a message written to do harm would hold. */
  private static Stream<Trailer> sound(List<Trailer> trailers) {
    return trailers.stream()
        .filter(one -> one.key().length() <= LONGEST_KEY && one.value().length() <= LONGEST_VALUE);
  }
}
