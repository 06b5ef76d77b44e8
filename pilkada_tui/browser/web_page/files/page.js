for (const button of document.querySelectorAll(".again")) {
  button.addEventListener("click", () => {
    const address = new URL(window.location.href);
    address.searchParams.delete("delay");
    window.location.href = address.pathname + "?" + address.searchParams.toString();
  });
}
