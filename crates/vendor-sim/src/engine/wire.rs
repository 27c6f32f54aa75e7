//! The socket under a connection, with a hand on it: hyper writes well-formed answers only, so a fault takes hold here.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// Tells a connection's socket to break.
#[derive(Clone, Default)]
pub(crate) struct Hand(Arc<Mutex<Orders>>);

#[derive(Clone, Copy, Default)]
struct Orders {
    /// Break once this many more bytes are written.
    cut_after: Option<usize>,
    /// Break with a reset, not with an orderly end.
    reset: bool,
}

impl Hand {
    /// Breaks the connection after `bytes` more bytes.
    pub(crate) fn cut_after(&self, bytes: usize, reset: bool) {
        *self.lock() = Orders { cut_after: Some(bytes), reset };
    }

    fn lock(&self) -> MutexGuard<'_, Orders> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A socket that obeys its [`Hand`].
pub(crate) struct Wire {
    socket: TcpStream,
    hand: Hand,
}

impl Wire {
    pub(crate) fn new(socket: TcpStream, hand: Hand) -> Self {
        Self { socket, hand }
    }
}

fn cut() -> io::Error {
    io::Error::new(io::ErrorKind::ConnectionAborted, "cut by a fault")
}

impl Drop for Wire {
    fn drop(&mut self) {
        let orders = *self.hand.lock();
        if orders.reset && orders.cut_after.is_some() {
            // Without lingering, closing the socket sends RST instead of an orderly end.
            let _ = self.socket.set_zero_linger();
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let orders = *self.hand.lock();
        let Some(left) = orders.cut_after else { return Pin::new(&mut self.socket).poll_write(context, bytes) };
        if left == 0 {
            return Poll::Ready(Err(cut()));
        }
        let end = left.min(bytes.len());
        let written = std::task::ready!(Pin::new(&mut self.socket).poll_write(context, &bytes[..end]))?;
        self.hand.lock().cut_after = Some(left - written);
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let orders = *self.hand.lock();
        if orders.cut_after.is_some() && orders.reset {
            return Poll::Ready(Err(cut()));
        }
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}
