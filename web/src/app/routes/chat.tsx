export function ChatPage() {
  return <main id="main">问答</main>;
}
