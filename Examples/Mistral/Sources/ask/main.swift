import Foundation

// usage: ask [SERVER]      with the key in MISTRAL_API_KEY
let server = CommandLine.arguments.dropFirst().first.flatMap { URL(string: $0) } ?? Mistral.serverURL
let key = ProcessInfo.processInfo.environment["MISTRAL_API_KEY"] ?? ""
let mistral = Mistral(serverURL: server, authentication: .bearer(key))
let model = "mistral-small-latest"
let question = UserMessage(role: .user, content: try UserMessageContent("Who painted the first abstract picture?"))

do {
    for model in try await mistral.models.list().data ?? [] {
        print("Model:", model.baseModelCard?.id ?? model.ftModelCard?.id ?? "of a kind that is new")
    }

    let lines = FormFile(Data(#"{"text": "Bonjour"}"#.utf8), filename: "greetings.jsonl")
    let file = try await mistral.files.upload(file: lines, purpose: .batch)
    print("Uploaded:", file.filename, "with", file.sizeBytes, "bytes")

    let completion = try await mistral.chat.complete(
        body: ChatCompletionRequest(model: model, messages: [ChatCompletionRequestMessage(question)])
    )
    print("Answer:", completion.choices.first?.message?.content?.string ?? "none")

    // One endpoint answers either way: `stream` says which, and not the method that is called.
    let chunks = try await mistral.chat.stream(
        body: ChatCompletionStreamRequest(
            model: model,
            messages: [ChatCompletionStreamRequestMessage(question)],
            stream: true
        )
    )
    print("Answer as it comes:", terminator: "")
    for try await chunk in chunks.ending(at: "[DONE]") {
        print("", chunk.choices.first?.delta.content?.string ?? "", terminator: "")
        fflush(nil)
    }
    print()
} catch {
    print(error.localizedDescription)
    exit(1)
}
