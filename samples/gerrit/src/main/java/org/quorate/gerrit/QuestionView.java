package org.quorate.gerrit;

import com.google.gerrit.extensions.restapi.AuthException;
import com.google.gerrit.extensions.restapi.BadRequestException;
import com.google.gerrit.extensions.restapi.ResourceNotFoundException;
import com.google.gerrit.extensions.restapi.Response;
import com.google.gerrit.extensions.restapi.RestModifyView;
import com.google.gerrit.server.CurrentUser;
import com.google.gerrit.server.project.BranchResource;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.json.Importing;
import org.quorate.engine.json.QuestionReader;
import org.quorate.engine.json.QuestionReading;

/**
 * {@code POST /projects/NAME/branches/BRANCH/quorate~decision}: the decision on a question of any
 * kind that carries all its facts, such as a ballot or a nomination, by the charter in force on the
 * branch. Nothing is kept, and the facts are those that were posted: it answers a question, and
 * binds nobody. Only who has signed in may ask, since answers cost time.
 */
@Singleton
final class QuestionView implements RestModifyView<BranchResource, QuestionView.Input> {
  private final Charters charters;
  private final GovernanceEngine engine;
  private final Provider<CurrentUser> asking;

  /** The body: {@code {"question": {"kind": …}}}. */
  static final class Input {
    @Nullable JsonElement question;
  }

  @Inject
  QuestionView(Charters charters, GovernanceEngine engine, Provider<CurrentUser> asking) {
    this.charters = charters;
    this.engine = engine;
    this.asking = asking;
  }

  @Override
  public Response<JsonElement> apply(BranchResource branch, Input input) throws Exception {
    if (!asking.get().isIdentifiedUser()) {
      throw new AuthException("sign in to ask");
    }
    QuestionReading.Readable readable = readable(input);
    return Response.ok(
        JsonParser.parseString(
            DecisionWriter.write(
                engine.decide(charter(branch), readable.asked()), readable.notes())));
  }

  private static QuestionReading.Readable readable(Input input) throws BadRequestException {
    if (input == null || input.question == null) {
      throw new BadRequestException("no `question` is posted");
    }
    byte[] json = input.question.toString().getBytes(StandardCharsets.UTF_8);
    QuestionReading reading = QuestionReader.read(json, Importing.DEFAULT);
    if (reading instanceof QuestionReading.Readable readable) {
      return readable;
    }
    throw new BadRequestException(
        reading.problems().stream()
            .map(problem -> problem.diagnostic("question").toString())
            .collect(Collectors.joining("\n")));
  }

  private Charter charter(BranchResource branch) throws IOException, ResourceNotFoundException {
    return charters
        .of(branch.getBranchKey())
        .orElseThrow(() -> new ResourceNotFoundException("no charter rules this branch"))
        .charter()
        .reading()
        .charter()
        .orElseThrow(() -> new ResourceNotFoundException("the charter of this branch is rejected"));
  }
}
